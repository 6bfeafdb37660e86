/** @returns how often a template was used */
export function usesText(uses: number): string {
  if (uses === 0) return 'Not used yet'
  return uses === 1 ? 'Used once' : `Used ${uses.toLocaleString('en')} times`
}
