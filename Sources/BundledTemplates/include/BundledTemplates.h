#ifndef BUNDLED_TEMPLATES_H
#define BUNDLED_TEMPLATES_H

/// One template or style sheet that is part of the program.
typedef struct {
  /// Path below Templates/, for example "partials/cluster.md.mustache".
  const char *name;
  /// Content in UTF-8.
  const char *text;
} bundled_file;

/// Number of bundled files.
int bundled_file_count(void);

/// The file at a position from 0 up to bundled_file_count() - 1, in a fixed order.
bundled_file bundled_file_at(int position);

#endif
