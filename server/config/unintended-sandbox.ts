export type SandboxClues = {
  /** Every variable that is named in the environment or in `.env`, with a value or without. */
  readonly names: readonly string[]
  /** Accounts' variables that have a value behind a `#` in `.env`. */
  readonly commentedOut: readonly string[]
  /** Files that look like an `.env` and are not read. */
  readonly otherFiles: readonly string[]
}

const account = ['SIGNALWIRE_SPACE', 'SIGNALWIRE_PROJECT_ID', 'SIGNALWIRE_API_TOKEN']
const known = new Set([...account, 'SIGNALWIRE_BASE_URL'])

/**
 * Who means to use an account but gets the sandbox would hand out links that lead nowhere.
 *
 * @returns what makes a start without an account look like an oversight, a sentence each
 */
export function unintendedSandbox({
  names,
  commentedOut,
  otherFiles,
}: SandboxClues): readonly string[] {
  const named = names.filter((name) => /^SIGNALWIRE_/i.test(name))
  return [
    ...named
      .filter((name) => known.has(name))
      .map((name) => `${name} is named, but it has no value.`),
    ...named
      .filter((name) => !known.has(name))
      .map((name) => `${name} is not read: an account is ${account.join(', ')}.`),
    ...commentedOut.map((name) => `${name} in .env stands behind a #.`),
    ...otherFiles.map((file) => `${file} is not read: only .env in the folder of the start is.`),
  ]
}
