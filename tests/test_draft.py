"""A draft and its changes: values by scope, several recipients, a letter's own state."""

from typing import Any

from tests.nodes import ask

UNTOUCHED: dict[str, Any] = {
    **{"chosen": {}, "edited": {}, "added": {}, "out": [], "before": {}},
    **{"dismissed": [], "sent": False},
}


def drafts(*histories: list[list[Any]]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = ask("draft", histories)
    return found


def draft(*steps: list[Any]) -> dict[str, Any]:
    return drafts(list(steps))[0]


def test_a_value_belongs_to_all_letters_or_to_one_recipient() -> None:
    made = draft(
        ["withValue", None, "company", "Larkfield"],
        ["withRecipient"],
        ["withValue", 0, "recipient", "Ilse"],
        ["withValue", 1, "recipient", "Tomasz"],
    )
    assert made["shared"] == {"company": "Larkfield"}
    assert [one["values"] for one in made["recipients"]] == [
        {"recipient": "Ilse"},
        {"recipient": "Tomasz"},
    ]
    assert made["current"] == 1


def test_whoever_is_typed_about_is_the_one_shown() -> None:
    made = draft(["withRecipient"], ["withRecipient"], ["withValue", 1, "topic", "the rota"])
    assert made["current"] == 1


def test_there_are_at_most_twelve_recipients() -> None:
    made = draft(*([["withRecipient"]] * 20))
    assert len(made["recipients"]) == 12
    assert made["current"] == 11


def test_somebody_always_stays() -> None:
    made = draft(["withValue", 0, "topic", "x"], ["withoutRecipient", 0])
    assert made["recipients"] == [{"values": {}, "letters": {}}]
    assert made["current"] == 0


def test_taking_one_out_keeps_the_shown_letter_where_it_can() -> None:
    three = [["withRecipient"], ["withRecipient"]]
    last, before, itself = drafts(
        [*three, ["withoutRecipient", 2]],
        [*three, ["withoutRecipient", 0]],
        [*three, ["withCurrent", 1], ["withoutRecipient", 1]],
    )
    assert (last["current"], before["current"], itself["current"]) == (1, 1, 1)


def test_a_letter_that_is_not_there_cannot_be_shown() -> None:
    assert draft(["withCurrent", 5])["current"] == 0


def test_what_was_done_to_a_letter_is_kept_by_template_and_tone() -> None:
    made = draft(
        ["withTemplate", "a", "warm"],
        ["withLetter", {"sent": True}],
        ["withTemplate", "a", "formal"],
        ["withLetter", {"chosen": {"1": 2}}],
    )
    assert made["recipients"][0]["letters"] == {
        "a warm": {**UNTOUCHED, "sent": True},
        "a formal": {**UNTOUCHED, "chosen": {"1": 2}},
    }


def test_erasing_leaves_the_chosen_letter_and_nothing_typed() -> None:
    made = draft(
        ["withTemplate", "a", "warm"],
        ["withValue", None, "company", "Larkfield"],
        ["withRecipient"],
        ["withLetter", {"sent": True}],
        ["erased"],
    )
    assert made == draft(["withTemplate", "a", "warm"])


def test_a_passage_is_edited_added_to_and_left_out_and_all_of_it_taken_back() -> None:
    done: list[list[Any]] = [
        ["withTemplate", "a", "warm"],
        ["withEdit", "1", "Mine.", {"company": "Larkfield"}],
        ["withEdit", "1", "Mine!", {"company": "Ashgrove"}],
        ["withAdded", "2", "One more."],
        ["withOut", "3", True],
    ]
    state = draft(*done)["recipients"][0]["letters"]["a warm"]
    assert state == {
        **UNTOUCHED,
        "edited": {"1": "Mine!"},
        "added": {"2": "One more."},
        "out": ["3"],
        "before": {"company": "Larkfield"},
    }
    undone: list[list[Any]] = [
        ["withEdit", "1", None],
        ["withAdded", "2", None],
        ["withOut", "3", False],
    ]
    state = draft(*done, *undone)["recipients"][0]["letters"]["a warm"]
    assert {**state, "before": {}} == UNTOUCHED
