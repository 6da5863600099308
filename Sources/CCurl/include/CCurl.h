// A blocking HTTP exchange over libcurl, which is loaded when it is first needed.
//
// Why not link: libcurl brings about 28 shared libraries that cost every command 6 to 9 ms of
// start-up, `render` included, which never talks to the network.
#ifndef CCURL_H
#define CCURL_H

#include <stddef.h>

/// Where to ask, for what, and whom to trust. libcurl copies every text but the body.
typedef struct {
  const char *_Nonnull url;
  /// A whole header line: `Authorization: Bearer ...`; NULL for none.
  const char *_Nullable authorization;
  /// JSON to POST; NULL for a GET.
  const void *_Nullable body;
  size_t bodyLength;
  /// Certificates to trust instead of the system's; NULL for the system's.
  const char *_Nullable certificateFile;
  const char *_Nullable certificateFolder;
  /// Not zero: ignore the proxy variables of the environment.
  int bypassProxy;
} CCurlTarget;

/// When to give up.
typedef struct {
  long connectTimeoutMilliseconds;
  /// Fewer than one byte a second arrived for so long.
  long idleTimeoutSeconds;
  /// So long altogether; zero for never.
  long timeLimitMilliseconds;
  size_t maximumBodyBytes;
  /// Asked about once a second, and whenever data arrives; not zero ends the transfer.
  int (*_Nonnull isCancelled)(const void *_Nullable context);
  const void *_Nullable context;
} CCurlLimits;

/// Bytes of libcurl's words on a fault, CURL_ERROR_SIZE.
#define CCURL_FAULT_SIZE 256

/// What came back. `body`, `headers` and `redirectURL` are the caller's to free().
typedef struct {
  /// libcurl's result code, zero for a complete answer.
  int code;
  /// HTTP status, zero when there was none.
  long status;
  /// What a proxy answered to CONNECT, zero when none was asked.
  long proxyStatus;
  /// libcurl's words on the fault, which may hold an address; empty for none.
  char fault[CCURL_FAULT_SIZE];
  /// Not zero when the transfer ended because the body was longer than allowed.
  int bodyTooLong;
  unsigned char *_Nullable body;
  size_t bodyLength;
  /// Header lines of the last response, as received.
  unsigned char *_Nullable headers;
  size_t headersLength;
  /// Absolute address that a 3xx answer points to.
  char *_Nullable redirectURL;
} CCurlResponse;

/// Loads libcurl; zero when this machine has none.
int CCurlLoad(void);

/// A handle keeps its connection open between requests. NULL when memory is out.
void *_Nullable CCurlHandleCreate(void);
void CCurlHandleDestroy(void *_Nonnull handle);

/// Sends one request and waits for its end. Redirects are never followed.
CCurlResponse CCurlSend(void *_Nonnull handle, CCurlTarget target, CCurlLimits limits);

/// libcurl's generic words for a result code; they never hold an address or a header.
const char *_Nonnull CCurlMessage(int code);

#endif
