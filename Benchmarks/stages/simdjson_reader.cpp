// Reads the records of an evaluation's images into columns with simdjson, and does nothing else: no digest,
// no check of what a field may hold, no record told from another. Prints seconds like the stages benchmark.
#include <simdjson.h>
#include <sys/resource.h>

#include <cstdint>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

namespace {

struct Texts {
  std::string bytes;
  std::vector<uint32_t> ends;
  void append(std::string_view text) {
    bytes.append(text);
    ends.push_back(static_cast<uint32_t>(bytes.size()));
  }
};

struct Columns {
  Texts ids, names, splits;
  std::vector<int32_t> clusters, augmentations, truePositives, falsePositives, falseNegatives;
  std::vector<double> xs, ys, precisions, recalls, scores;
  std::vector<uint32_t> confusionEnds;
  std::vector<int32_t> confusion;
};

using Object = simdjson::ondemand::object;

double number(simdjson::simdjson_result<simdjson::ondemand::value> value) {
  return value.is_null() ? 0.0 : double(value.get_double());
}

void read(Object record, Columns& columns) {
  columns.ids.append(record["imageId"]);
  columns.names.append(record["imageName"]);
  columns.splits.append(record["split"]);
  columns.augmentations.push_back(static_cast<int32_t>(int64_t(record["augmentations"])));
  Object cluster = record["cluster"];
  columns.clusters.push_back(static_cast<int32_t>(int64_t(cluster["id"])));
  auto embedding = cluster["embedding2D"].get_array();
  bool isFirst = true;
  for (auto coordinate : embedding) {
    (isFirst ? columns.xs : columns.ys).push_back(coordinate.get_double());
    isFirst = false;
  }
  Object stats = record["stats"];
  columns.truePositives.push_back(static_cast<int32_t>(int64_t(stats["truePositives"])));
  columns.falsePositives.push_back(static_cast<int32_t>(int64_t(stats["falsePositives"])));
  columns.falseNegatives.push_back(static_cast<int32_t>(int64_t(stats["falseNegatives"])));
  columns.precisions.push_back(number(stats["precision"]));
  columns.recalls.push_back(number(stats["recall"]));
  columns.scores.push_back(number(stats["f1"]));
  for (auto triple : record["confusion"].get_array()) {
    for (auto value : triple.get_array()) {
      columns.confusion.push_back(static_cast<int32_t>(int64_t(value)));
    }
  }
  columns.confusionEnds.push_back(static_cast<uint32_t>(columns.confusion.size()));
}

double seconds(clockid_t clock) {
  timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return std::puts("usage: simdjson_reader PAGE..."), 1;
  const double start = seconds(CLOCK_MONOTONIC);
  Columns columns;
  simdjson::ondemand::parser parser;
  for (int page_number = 1; page_number < count; page_number++) {
    auto page = simdjson::padded_string::load(arguments[page_number]);
    auto document = parser.iterate(page);
    for (auto record : document["images"]) read(record.get_object(), columns);
  }
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  std::printf("records %zu\nread %.4f s, wall %.4f s, peak %ld MB\n", columns.scores.size(), seconds(CLOCK_PROCESS_CPUTIME_ID),
              seconds(CLOCK_MONOTONIC) - start, usage.ru_maxrss / 1024);
}
