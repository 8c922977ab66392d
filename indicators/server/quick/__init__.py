"""Everything that leans on private parts of Streamlit, uvicorn and plotly; without it all works, only slower."""
