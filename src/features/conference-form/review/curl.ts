/**
 * Writes the create call as a `curl` command for a POSIX shell.
 *
 * @param space the account's host, such as `example.signalwire.com`; null where there is none yet
 * @returns the command; project id and token are shell variables to be filled in, never the real ones
 */
export function curlCommand(body: object, space: string | null): string {
  const host = space ?? 'YOUR_SPACE.signalwire.com'
  return [
    `curl -X POST 'https://${host}/api/video/conferences'`,
    `-u "$SIGNALWIRE_PROJECT_ID:$SIGNALWIRE_API_TOKEN"`,
    `-H 'Content-Type: application/json'`,
    `--data-raw ${shellQuoted(JSON.stringify(body, null, 2))}`,
  ].join(' \\\n  ')
}

/** Within single quotes a POSIX shell takes everything as it is but the quote itself. */
function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
