/* SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli */
/* SPDX-License-Identifier: EUPL-1.2 */

/* What no program can do without: libyaml parses every YAML file below a folder, and nothing is kept. */

#include <ftw.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <yaml.h>

static long events = 0;

static int scan(const char *path, const struct stat *status, int kind)
{
    yaml_parser_t parser;
    yaml_event_t event;
    yaml_event_type_t type = YAML_NO_EVENT;
    const char *ending = strrchr(path, '.');
    FILE *file;
    (void)status;
    if (kind != FTW_F || ending == NULL || strcmp(ending, ".yaml") != 0)
        return 0;
    file = fopen(path, "rb");
    if (file == NULL || !yaml_parser_initialize(&parser))
        return 1;
    yaml_parser_set_input_file(&parser, file);
    do {
        if (!yaml_parser_parse(&parser, &event))
            return 1;
        type = event.type;
        events++;
        yaml_event_delete(&event);
    } while (type != YAML_STREAM_END_EVENT);
    yaml_parser_delete(&parser);
    fclose(file);
    return 0;
}

int main(int count, char **words)
{
    int failed = count != 2 || ftw(words[1], scan, 16);
    printf("%ld\n", events);
    return failed;
}
