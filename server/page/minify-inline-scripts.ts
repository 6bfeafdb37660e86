import { minifySync, type Plugin } from 'vite'

const inlineScript = /(<script(?![^>]* src=)[^>]*>)(.*?)(?=<\/script>)/gs

/** Makes the scripts inside `index.html` as small as those beside it: they come before the first paint. */
export function minifyInlineScripts(): Plugin {
  return {
    name: 'greenroom:minify-inline-scripts',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: withSmallScripts },
  }
}

/** @returns the page with no comment or space in its scripts that no browser needs */
export function withSmallScripts(html: string): string {
  return html.replace(inlineScript, (_all, start: string, script: string) => {
    const { code, errors } = minifySync('inline.js', script)
    if (errors[0]) throw new Error(`A script in index.html: ${errors[0].message}`)
    return start + code
  })
}
