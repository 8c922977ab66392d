"""New rows for the tables: what is contributed, and how it gets into the data folder."""
