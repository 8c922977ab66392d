"""The overview page as a competent user of another tool would write it, with the dashboard's own charts."""
