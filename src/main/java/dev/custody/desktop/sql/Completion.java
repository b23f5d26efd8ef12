package dev.custody.desktop.sql;

import dev.custody.engine.port.SinkTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What could stand at a place of a query.
 *
 * @param start where the word begins that the caret stands in or behind
 * @param prefix the word up to the caret; empty if none was begun
 * @param qualified whether a dot stands before it
 * @param suggestions the likeliest first; none inside of a text or a comment
 */
record Completion(int start, String prefix, boolean qualified, List<Suggestion> suggestions) {
    private static final List<String> KEYWORDS = List.of(
            "SELECT",
            "FROM",
            "WHERE",
            "GROUP BY",
            "ORDER BY",
            "HAVING",
            "LIMIT",
            "OFFSET",
            "JOIN",
            "LEFT JOIN",
            "ON",
            "AS",
            "AND",
            "OR",
            "NOT",
            "IN",
            "EXISTS",
            "BETWEEN",
            "LIKE",
            "IS NULL",
            "IS NOT NULL",
            "DISTINCT",
            "COUNT(*)",
            "COUNT",
            "SUM",
            "MIN",
            "MAX",
            "AVG",
            "CASE",
            "WHEN",
            "THEN",
            "ELSE",
            "END",
            "ASC",
            "DESC",
            "UNION ALL",
            "UNION",
            "WITH",
            "CAST",
            "COALESCE",
            "UPPER",
            "LOWER",
            "TRUE",
            "FALSE",
            "NULL",
            "OVER",
            "PARTITION BY",
            "ROW_NUMBER()",
            "FETCH FIRST",
            "ROWS ONLY");

    /** After these comes a table. */
    private static final Pattern TABLE_IS_NEXT =
            Pattern.compile("(?i)\\b(?:from|join)\\s+$|(?i)\\bfrom\\s[^()]*,\\s*$");

    private static final String NAME = "(\"(?:[^\"]|\"\")*\"|\\w+)";
    private static final Pattern MENTIONED = Pattern.compile("(?i)\\b(?:from|join)\\s+" + NAME + "(?:\\s+(?:as\\s+)?"
            + NAME + ")?|,\\s*" + NAME + "\\s+(?:as\\s+)?" + NAME);
    private static final Pattern WORD = Pattern.compile("\\w+$");
    private static final Pattern QUALIFIER = Pattern.compile(NAME + "\\.$");
    private static final Set<String> NO_ALIAS = Set.of(
            "where", "group", "order", "having", "limit", "offset", "join", "left", "right", "inner", "cross", "on",
            "union", "fetch", "natural", "full");

    Completion {
        suggestions = List.copyOf(suggestions);
    }

    /**
     * Looks at a query.
     *
     * @param caret in characters from its beginning
     */
    static Completion at(String sql, int caret, List<SinkTable> tables) {
        String before = sql.substring(0, caret);
        int begun = beginOfName(before);
        if (begun < 0) {
            return new Completion(caret, "", false, List.of());
        }
        Matcher word = WORD.matcher(before);
        int start = begun < caret ? begun : word.find() ? word.start() : caret;
        String prefix = before.substring(start);
        String ahead = before.substring(0, start);
        Matcher qualifier = QUALIFIER.matcher(ahead);
        Map<String, SinkTable> mentioned = mentioned(sql, tables);
        if (qualifier.find()) {
            List<Suggestion> columns = Optional.ofNullable(mentioned.get(key(qualifier.group(1))))
                    .or(() -> table(qualifier.group(1), tables))
                    .map(Completion::columns)
                    .orElse(List.of());
            return new Completion(start, prefix, true, fitting(columns, prefix));
        }
        return new Completion(start, prefix, false, fitting(likely(ahead, mentioned, tables, prefix), prefix));
    }

    /** The query with that suggestion in place of the word. */
    String accept(String sql, Suggestion chosen) {
        return sql.substring(0, start) + chosen.text() + sql.substring(start + prefix.length());
    }

    /** Whether it is worth showing without being asked for: something is begun, and not only by what it ends with. */
    boolean offersItself() {
        boolean begun = qualified || prefix.length() > 1;
        return begun && suggestions.stream().anyMatch(each -> !key(each.text()).equals(key(prefix)));
    }

    private static List<Suggestion> likely(
            String ahead, Map<String, SinkTable> mentioned, List<SinkTable> tables, String prefix) {
        List<Suggestion> names = tables.stream()
                .map(table -> new Suggestion(table.name(), Suggestion.Kind.TABLE, ""))
                .toList();
        if (TABLE_IS_NEXT.matcher(ahead).find()) {
            return names;
        }
        List<Suggestion> all = new ArrayList<>();
        if (!ahead.isBlank()) {
            List<SinkTable> asked = mentioned.isEmpty() ? tables : List.copyOf(mentioned.values());
            asked.stream().distinct().forEach(table -> all.addAll(columns(table)));
            all.addAll(names);
        }
        boolean small = !prefix.isEmpty() && prefix.equals(prefix.toLowerCase(Locale.ROOT));
        for (String keyword : KEYWORDS) {
            all.add(new Suggestion(small ? keyword.toLowerCase(Locale.ROOT) : keyword, Suggestion.Kind.KEYWORD, ""));
        }
        return all;
    }

    private static List<Suggestion> columns(SinkTable table) {
        return table.columns().stream()
                .map(column -> new Suggestion(
                        column.name(), Suggestion.Kind.COLUMN, column.type().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static List<Suggestion> fitting(List<Suggestion> all, String prefix) {
        return all.stream()
                .filter(each -> key(each.text()).startsWith(key(prefix)))
                .distinct()
                .toList();
    }

    /** The tables that the query names, by their names and by what it calls them. */
    private static Map<String, SinkTable> mentioned(String sql, List<SinkTable> tables) {
        Map<String, SinkTable> found = new LinkedHashMap<>();
        Matcher matcher = MENTIONED.matcher(sql);
        while (matcher.find()) {
            boolean first = matcher.group(1) != null;
            String alias = matcher.group(first ? 2 : 4);
            table(matcher.group(first ? 1 : 3), tables).ifPresent(table -> {
                found.put(key(table.name()), table);
                if (alias != null && !NO_ALIAS.contains(key(alias))) {
                    found.put(key(alias), table);
                }
            });
        }
        return found;
    }

    private static Optional<SinkTable> table(String name, List<SinkTable> tables) {
        return tables.stream()
                .filter(each -> key(each.name()).equals(key(name)))
                .findFirst();
    }

    private static String key(String name) {
        return name.replace("\"", "").toLowerCase(Locale.ROOT);
    }

    /** Where the name in quotes begins that the end stands in; the end itself if in none; -1 within a text or a comment. */
    private static int beginOfName(String before) {
        int i = 0;
        while (i < before.length()) {
            char c = before.charAt(i);
            int end = i;
            if (c == '\'' || c == '"') {
                end = before.indexOf(c, i + 1);
            } else if (before.startsWith("--", i)) {
                end = before.indexOf('\n', i);
            } else if (before.startsWith("/*", i)) {
                int last = before.indexOf("*/", i + 2);
                end = last < 0 ? last : last + 1;
            }
            if (end < 0) {
                return c == '"' ? i : -1;
            }
            i = end + 1;
        }
        return i;
    }
}
