"""The data interface in whole: every value that it knows, and as programs read it over the network."""

import json
import threading
import time

import pandas as pd
import uvicorn
from starlette.testclient import TestClient

from indicators.charts.catalogue import catalogue
from tests.unit.test_api import APP, FILES, V1, ask


def test_every_value_that_the_description_lists_is_answered(dataset):
    client = TestClient(APP)
    paths = client.get(f"{V1}/openapi.json").json()["paths"]

    def values(file):
        """One request for all values of a list, one for each value of the others."""
        for one in paths[f"{V1}/{file}"]["get"]["parameters"]:
            schema = one["schema"]
            every = (
                [tuple(schema["items"].get("enum", ["2021-11"]))]
                if schema["type"] == "array"
                else schema.get("enum", ())
            )
            yield from ((file, one["name"], value) for value in every)

    # JSON and XLSX read their parameters by the same code; only of the charts JSON has not all.
    charts = {chart.chart for chart in catalogue(dataset)}
    asked = [*values("figures.csv"), *(one for one in values("figures.json") if one[2] in charts)]
    asked += [one for file in FILES[3:] for one in values(file) if one[1] != "link"]
    answered = {one: ask(client, one[0], params={one[1]: one[2]}).status_code for one in asked}
    assert {one: status for one, status in answered.items() if status != 200} == {}
    assert charts - {value for file, _, value in answered if file == "figures.csv"} == set()
    assert charts - {value for file, _, value in answered if file == "figures.json"} == {"overview-timeline"}


def test_pandas_and_json_read_it_over_the_network():
    server = uvicorn.Server(uvicorn.Config(APP, port=0, log_level="warning", access_log=False))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    base = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}{V1}"
    try:
        table = pd.read_csv(f"{base}/figures.csv?city=210300&lang=en", dtype={"city": str})
        excel = pd.read_excel(f"{base}/figures.xlsx?city=210300&lang=en", sheet_name=1)
    finally:
        server.should_exit = True
        thread.join()
    assert table.columns[0] == "figure", "no character before the first name"
    assert list(table["figure"]) == list(excel["figure"])
    assert set(table["city_name"]) == {"Anshan"}
    assert json.loads(table.to_json())["printed"]["0"] == "上百家"
