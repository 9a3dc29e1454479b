"""Prints how well the search answers, as nDCG@10: ``python -m tests.search.measure`` from the repository's root."""

from tests.search.measuring import BROWSERS, SETS, answers, scores


def main() -> None:
    """One table for each set of queries: a line for each kind of query, a column for each browser."""
    found = {
        f"{browser} {mode}": answered
        for browser, program in BROWSERS.items()
        if program
        for mode, answered in answers(browser).items()
    }
    print("nDCG@10, with and without Intl.Segmenter")
    for name in SETS:
        columns = {title: scores(answered, name) for title, answered in found.items()}
        print(f"\n{name:12}" + "".join(f"{title:>20}" for title in columns))
        for kind in sorted(next(iter(columns.values())), key=lambda kind: (kind != "all", kind)):
            print(f"{kind:12}" + "".join(f"{column[kind]:20.3f}" for column in columns.values()))


if __name__ == "__main__":
    main()
