/** As Chromium writes it into the error; others ask for a file again by themselves. */
const missingScript = /https?:\S+\.js$/

/**
 * A module that can be asked for again where it could not be loaded. Chromium remembers that of an
 * address for as long as the page is open; by another one it asks for the file anew. That makes
 * another module of it, and its exports have other names then: it is to hand over what it has by
 * itself.
 *
 * @returns loads it, once for all who ask meanwhile
 */
export function loadAgain(
  load: () => Promise<unknown>,
  loadFrom = (address: string): Promise<unknown> => import(/* @vite-ignore */ address),
): () => Promise<void> {
  let loading: Promise<void> | undefined
  let failures = 0
  const attempt = async () => {
    try {
      await load()
    } catch (error) {
      failures += 1
      const [address] = missingScript.exec(String(error)) ?? []
      if (failures === 1 || address === undefined) throw error
      await loadFrom(`${address}?try=${failures}`)
    }
  }
  return () => {
    loading ??= attempt().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
}
