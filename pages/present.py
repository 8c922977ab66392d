"""演示: the deck: put slides in order, name them, note what to say, show them, take them away."""

from indicators import ui

page = ui.open_page("present", topics=False, names=())

if page.view.deck:
    ui.deck_actions(page)
    ui.deck_list(page)
else:
    ui.ready_decks(page)
