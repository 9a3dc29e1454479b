"""What a web address looks like where a space, a line end or a slip has cut it."""

import re

_LETTERS = r"[A-Za-z0-9._~/%?#=&+@:-]"
CUT = re.compile(
    # after the scheme: https:// www…, https: //www…, https:/www…
    rf"https?(?:\s*:\s*/\s*/\s+|\s*:\s*/\s+/\s*|\s*:\s+/\s*/\s*|\s+:\s*/\s*/\s*|:/(?!/)|//|;//|:///)[A-Za-z0-9-]+\.{_LETTERS}+"
    rf"|(?:https?://|www\.){_LETTERS}{{0,300}}(?:"
    # at a hyphen, the next line going on or not: https://www.nakham- kk.go.th
    rf"-(?:\s+[A-Za-z0-9]{_LETTERS}*|(?=\s|$))"
    # in the middle of a percent sign's number
    rf"|%[0-9A-Fa-f]?(?=\s|$)|\s+%[0-9A-Fa-f]{{2}}{_LETTERS}*"
    # before a dot: www.example.go .th
    r"|\s+\.[a-z]{2,}"
    # before the rest of a path: /ita/ 2566/report.pdf
    rf"|/\s+[a-z][a-z0-9_%-]*(?:/|\.(?:php|html?|aspx?|pdf|docx?|xlsx?)\b|\?[a-z]+=){_LETTERS}*)"
    # inside the host's name: https://www. nakham-kk.go.th, https://www.nakham kk.go.th
    rf"|(?:https?://(?:www\.)?|www\.)(?:[A-Za-z0-9-]{{1,63}}\.){{0,8}}(?<!\.th\.)(?<!\.com\.)(?<!\.org\.)(?<!\.net\.)\s+[a-z0-9-]+\.[a-z]{_LETTERS}*"
    rf"|(?:https?://(?:www\.)?|www\.)[A-Za-z0-9-]+\s+[a-z0-9-]+\.(?:go|or|ac|co|in)\.th{_LETTERS}*"
)
