/** The oldest version that package.json allows. */
const oldest = [20, 19] as const

/**
 * Nothing may be imported here, and no syntax used, that an older version does not know.
 *
 * @param version such as `20.19.0`
 * @returns what to do where it is too old; undefined where it is not
 */
export function nodeVersionRemedy(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isTooOld = major < oldest[0] || (major === oldest[0] && minor < oldest[1])
  return isTooOld
    ? `Node.js ${version} is too old: install Node.js ${oldest.join('.')} or newer, best 24`
    : undefined
}
