"""What the tables say otherwise of the same thing is told; what says the same, or of another time, is not."""

from indicators.intake.draft import begin
from indicators.intake.earlier import Earlier, earlier


def test_another_number_for_the_same_thing(dataset):
    draft = begin("标题\n锦州市有国家级农业标准化示范区12个。", dataset, "2022-03-01")
    (n,) = (n for n, row in enumerate(draft.rows) if row["kind"] == "figure")
    frame = dataset.figures
    one = frame[(frame["place"] == "jinzhou") & (frame["indicator"] == draft.rows[n]["indicator"])].iloc[0]
    draft.rows[n] |= {key: str(one[key]) for key in ("measure", "period", "status")}
    assert earlier(draft, dataset) == {n: Earlier(one["printed"], one["article"])}
    draft.rows[n]["printed"] = one["printed"]
    assert earlier(draft, dataset) == {}
    draft.rows[n] |= {"printed": "12个", "period": "1999"}
    assert earlier(draft, dataset) == {}
