#define _DEFAULT_SOURCE 1

#include "CCurl.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

// The few numbers of libcurl's stable ABI (soname 4, unchanged since 2006) that are used here.
// They are written out so that building needs no libcurl headers; where the headers are
// installed, the assertions below compare the two.
enum {
  optWriteData = 10001,
  optErrorBuffer = 10010,
  optURL = 10002,
  optPostFields = 10015,
  optPostFieldSize = 60,
  optProxy = 10004,
  optUserAgent = 10018,
  optLowSpeedLimit = 19,
  optLowSpeedTime = 20,
  optHTTPHeader = 10023,
  optHeaderData = 10029,
  optNoProgress = 43,
  optXferInfoData = 10057,
  optCAInfo = 10065,
  optCAPath = 10097,
  optNoSignal = 99,
  optAcceptEncoding = 10102,
  optTimeoutMilliseconds = 155,
  optConnectTimeoutMilliseconds = 156,
  optProtocols = 181,
  optHeaderOpt = 229,
  optPathAsIs = 234,
  optProxyCAInfo = 10246,
  optProxyCAPath = 10247,
  optWriteFunction = 20011,
  optHeaderFunction = 20079,
  optXferInfoFunction = 20219,
  infoRedirectURL = 0x10001f,
  infoResponseCode = 0x200002,
  infoConnectCode = 0x200016,
  globalAll = 3,
  protocolsHTTPAndHTTPS = 3,
  headersSeparate = 1,
  codeOutOfMemory = 27,
};

#if __has_include(<curl/curl.h>)
#define CURL_DISABLE_DEPRECATION 1
#define CURL_DISABLE_TYPECHECK 1
#include <curl/curl.h>
#define SAME(ours, theirs) _Static_assert((long)(ours) == (long)(theirs), #theirs)
SAME(optWriteData, CURLOPT_WRITEDATA);
SAME(optErrorBuffer, CURLOPT_ERRORBUFFER);
SAME(optURL, CURLOPT_URL);
SAME(optPostFields, CURLOPT_POSTFIELDS);
SAME(optPostFieldSize, CURLOPT_POSTFIELDSIZE);
SAME(optProxy, CURLOPT_PROXY);
SAME(optUserAgent, CURLOPT_USERAGENT);
SAME(optLowSpeedLimit, CURLOPT_LOW_SPEED_LIMIT);
SAME(optLowSpeedTime, CURLOPT_LOW_SPEED_TIME);
SAME(optHTTPHeader, CURLOPT_HTTPHEADER);
SAME(optHeaderData, CURLOPT_HEADERDATA);
SAME(optNoProgress, CURLOPT_NOPROGRESS);
SAME(optXferInfoData, CURLOPT_XFERINFODATA);
SAME(optCAInfo, CURLOPT_CAINFO);
SAME(optCAPath, CURLOPT_CAPATH);
SAME(optNoSignal, CURLOPT_NOSIGNAL);
SAME(optAcceptEncoding, CURLOPT_ACCEPT_ENCODING);
SAME(optTimeoutMilliseconds, CURLOPT_TIMEOUT_MS);
SAME(optConnectTimeoutMilliseconds, CURLOPT_CONNECTTIMEOUT_MS);
SAME(optProtocols, CURLOPT_PROTOCOLS);
SAME(optHeaderOpt, CURLOPT_HEADEROPT);
SAME(optPathAsIs, CURLOPT_PATH_AS_IS);
SAME(optProxyCAInfo, CURLOPT_PROXY_CAINFO);
SAME(optProxyCAPath, CURLOPT_PROXY_CAPATH);
SAME(optWriteFunction, CURLOPT_WRITEFUNCTION);
SAME(optHeaderFunction, CURLOPT_HEADERFUNCTION);
SAME(optXferInfoFunction, CURLOPT_XFERINFOFUNCTION);
SAME(infoRedirectURL, CURLINFO_REDIRECT_URL);
SAME(infoResponseCode, CURLINFO_RESPONSE_CODE);
SAME(infoConnectCode, CURLINFO_HTTP_CONNECTCODE);
SAME(globalAll, CURL_GLOBAL_ALL);
SAME(protocolsHTTPAndHTTPS, CURLPROTO_HTTP | CURLPROTO_HTTPS);
SAME(headersSeparate, CURLHEADER_SEPARATE);
SAME(codeOutOfMemory, CURLE_OUT_OF_MEMORY);
#endif

// MARK: Loading

static struct {
  int loaded;
  int (*globalInit)(long flags);
  void *(*easyInit)(void);
  void (*easyCleanup)(void *handle);
  void (*easyReset)(void *handle);
  int (*easySetOption)(void *handle, int option, ...);
  int (*easyPerform)(void *handle);
  int (*easyGetInfo)(void *handle, int info, ...);
  const char *(*easyStringError)(int code);
  void *(*listAppend)(void *list, const char *text);
  void (*listFreeAll)(void *list);
} curl;

static void *openLibrary(void) {
  static const char *const names[] = {
      "libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.4.dylib", "libcurl.so"};
  for (size_t index = 0; index < sizeof names / sizeof *names; index += 1) {
    void *library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
    if (library) return library;
  }
  return NULL;
}

static void load(void) {
  void *library = openLibrary();
  if (!library) return;
  const struct {
    void *target;
    const char *name;
  } symbols[] = {
      {&curl.globalInit, "curl_global_init"},
      {&curl.easyInit, "curl_easy_init"},
      {&curl.easyCleanup, "curl_easy_cleanup"},
      {&curl.easyReset, "curl_easy_reset"},
      {&curl.easySetOption, "curl_easy_setopt"},
      {&curl.easyPerform, "curl_easy_perform"},
      {&curl.easyGetInfo, "curl_easy_getinfo"},
      {&curl.easyStringError, "curl_easy_strerror"},
      {&curl.listAppend, "curl_slist_append"},
      {&curl.listFreeAll, "curl_slist_free_all"},
  };
  for (size_t index = 0; index < sizeof symbols / sizeof *symbols; index += 1) {
    void *symbol = dlsym(library, symbols[index].name);
    if (!symbol) return;
    memcpy(symbols[index].target, &symbol, sizeof symbol);
  }
  curl.loaded = curl.globalInit(globalAll) == 0;
}

int CCurlLoad(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return curl.loaded;
}

void *CCurlHandleCreate(void) { return curl.easyInit(); }

void CCurlHandleDestroy(void *handle) { curl.easyCleanup(handle); }

const char *CCurlMessage(int code) { return curl.easyStringError(code); }

// MARK: Receiving

typedef struct {
  CCurlLimits limits;
  CCurlResponse response;
  size_t bodyCapacity;
  size_t headersCapacity;
} Transfer;

static const size_t maximumHeaderBytes = 256 * 1024;

static int append(
    unsigned char **buffer, size_t *length, size_t *capacity, const void *bytes, size_t count) {
  if (*length + count > *capacity) {
    size_t wanted = *capacity ? *capacity * 2 : 16 * 1024;
    while (wanted < *length + count) wanted *= 2;
    unsigned char *larger = realloc(*buffer, wanted);
    if (!larger) return 0;
    *buffer = larger;
    *capacity = wanted;
  }
  memcpy(*buffer + *length, bytes, count);
  *length += count;
  return 1;
}

static size_t receiveBody(char *bytes, size_t size, size_t count, void *context) {
  Transfer *transfer = context;
  CCurlResponse *response = &transfer->response;
  size_t received = size * count;
  if (received > transfer->limits.maximumBodyBytes - response->bodyLength) {
    response->bodyTooLong = 1;
    return 0;
  }
  int kept = append(
      &response->body, &response->bodyLength, &transfer->bodyCapacity, bytes, received);
  return kept ? received : 0;
}

static size_t receiveHeader(char *bytes, size_t size, size_t count, void *context) {
  Transfer *transfer = context;
  CCurlResponse *response = &transfer->response;
  size_t received = size * count;
  // Each response of a transfer (a proxy's answer to CONNECT, 100 Continue) begins afresh.
  if (received >= 5 && strncasecmp(bytes, "HTTP/", 5) == 0) response->headersLength = 0;
  if (response->headersLength + received > maximumHeaderBytes) return 0;
  int kept = append(
      &response->headers, &response->headersLength, &transfer->headersCapacity, bytes, received);
  return kept ? received : 0;
}

static int reportProgress(
    void *context, long long downloadTotal, long long downloaded, long long uploadTotal,
    long long uploaded) {
  (void)downloadTotal, (void)downloaded, (void)uploadTotal, (void)uploaded;
  CCurlLimits limits = ((Transfer *)context)->limits;
  return limits.isCancelled(limits.context);
}

// MARK: Sending

static void setTarget(void *handle, CCurlTarget target) {
  curl.easySetOption(handle, optURL, target.url);
  curl.easySetOption(handle, optPathAsIs, 1L);
  curl.easySetOption(handle, optProtocols, (long)protocolsHTTPAndHTTPS);
  curl.easySetOption(handle, optUserAgent, "vector-report");
  curl.easySetOption(handle, optAcceptEncoding, "");
  // The key goes to the service, never to a proxy on the way.
  curl.easySetOption(handle, optHeaderOpt, (long)headersSeparate);
  if (target.bypassProxy) curl.easySetOption(handle, optProxy, "");
  if (target.certificateFile) {
    curl.easySetOption(handle, optCAInfo, target.certificateFile);
    curl.easySetOption(handle, optProxyCAInfo, target.certificateFile);
  }
  if (target.certificateFolder) {
    curl.easySetOption(handle, optCAPath, target.certificateFolder);
    curl.easySetOption(handle, optProxyCAPath, target.certificateFolder);
  }
}

static void setLimits(void *handle, CCurlLimits limits) {
  curl.easySetOption(handle, optNoSignal, 1L);
  curl.easySetOption(handle, optConnectTimeoutMilliseconds, limits.connectTimeoutMilliseconds);
  curl.easySetOption(handle, optLowSpeedLimit, 1L);
  curl.easySetOption(handle, optLowSpeedTime, limits.idleTimeoutSeconds);
  curl.easySetOption(handle, optTimeoutMilliseconds, limits.timeLimitMilliseconds);
}

static void setReceivers(void *handle, Transfer *transfer) {
  curl.easySetOption(handle, optWriteFunction, receiveBody);
  curl.easySetOption(handle, optWriteData, transfer);
  curl.easySetOption(handle, optHeaderFunction, receiveHeader);
  curl.easySetOption(handle, optHeaderData, transfer);
  curl.easySetOption(handle, optNoProgress, 0L);
  curl.easySetOption(handle, optXferInfoFunction, reportProgress);
  curl.easySetOption(handle, optXferInfoData, transfer);
}

/// Adds the target's header lines; zero when memory is out.
static int appendHeaders(void **headers, CCurlTarget target) {
  const char *const lines[] = {
      target.authorization, target.body ? "Content-Type: application/json" : NULL};
  for (size_t index = 0; index < sizeof lines / sizeof *lines; index += 1) {
    if (!lines[index]) continue;
    void *longer = curl.listAppend(*headers, lines[index]);
    if (!longer) return 0;
    *headers = longer;
  }
  return 1;
}

static void setBody(void *handle, CCurlTarget target) {
  if (!target.body) return;
  curl.easySetOption(handle, optPostFieldSize, (long)target.bodyLength);
  curl.easySetOption(handle, optPostFields, target.body);
}

CCurlResponse CCurlSend(void *handle, CCurlTarget target, CCurlLimits limits) {
  Transfer transfer = {.limits = limits};
  void *headers = NULL;
  if (!appendHeaders(&headers, target)) {
    curl.listFreeAll(headers);
    return (CCurlResponse){.code = codeOutOfMemory};
  }
  curl.easyReset(handle);
  setBody(handle, target);
  setTarget(handle, target);
  setLimits(handle, limits);
  setReceivers(handle, &transfer);
  if (headers) curl.easySetOption(handle, optHTTPHeader, headers);
  char fault[CCURL_FAULT_SIZE] = "";
  curl.easySetOption(handle, optErrorBuffer, fault);
  CCurlResponse *response = &transfer.response;
  response->code = curl.easyPerform(handle);
  curl.easyGetInfo(handle, infoResponseCode, &response->status);
  curl.easyGetInfo(handle, infoConnectCode, &response->proxyStatus);
  memcpy(response->fault, fault, sizeof fault);
  char *redirect = NULL;
  curl.easyGetInfo(handle, infoRedirectURL, &redirect);
  if (redirect) response->redirectURL = strdup(redirect);
  // Forgets the key and the transfer's addresses; the connection stays open.
  curl.easyReset(handle);
  curl.listFreeAll(headers);
  return *response;
}
