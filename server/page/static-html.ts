/**
 * Our policy lets no `style` attribute in, but a style sheet with a nonce.
 *
 * @param html as React renders it
 * @returns the same with `data-style` instead, and the rules that go with it
 */
export function moveStyles(html: string): { html: string; styles: string } {
  const names = new Map<string, number>()
  const moved = html.replaceAll(/ style="([^"]*)"/g, (_all, declarations: string) => {
    const name = names.get(declarations) ?? names.size
    names.set(declarations, name)
    return ` data-style="${name}"`
  })
  const rules = [...names].map(
    ([declarations, name]) => `[data-style="${name}"]{${unescaped(declarations)}}`,
  )
  return { html: moved, styles: rules.join('') }
}

/**
 * Gives uncontrolled fields, which React renders empty, the values they will have.
 *
 * @param values by the name of the field
 */
export function fillFields(
  html: string,
  values: Readonly<Record<string, string | boolean>>,
): string {
  let filled = html
  for (const [name, value] of Object.entries(values)) {
    if (value === '' || value === false) continue
    const attribute = value === true ? 'checked=""' : `value="${escaped(value)}"`
    filled = filled
      .replace(new RegExp(`<input(?=[^>]* name="${name}")`), () => `<input ${attribute}`)
      .replace(
        new RegExp(`(<select[^>]* name="${name}".*?<option) (value="${value}")`, 's'),
        (_all, before: string, option: string) => `${before} selected="" ${option}`,
      )
  }
  return filled
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
