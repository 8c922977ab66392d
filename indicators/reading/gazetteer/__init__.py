from pathlib import Path
TABLE = Path(__file__).with_name("places.csv")
