/** The oldest version that package.json allows. */
const OLDEST_VERSION = [20, 19] as const

/**
 * Nothing may be imported here, and no syntax used, that an older version does not know.
 *
 * @param version such as `20.19.0`
 * @returns what to do where it is too old; undefined where it is not
 */
export function nodeVersionRemedy(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isTooOld =
    major < OLDEST_VERSION[0] || (major === OLDEST_VERSION[0] && minor < OLDEST_VERSION[1])
  return isTooOld
    ? `Node.js ${version} is too old: install Node.js ${OLDEST_VERSION.join('.')} or newer, best 24`
    : undefined
}
