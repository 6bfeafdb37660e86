/**
 * @returns the nonce that lets a `<style>` made by a script through the Content-Security-Policy,
 * as the server wrote it into the page; undefined where there is no policy
 */
export function styleNonce(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined
}
