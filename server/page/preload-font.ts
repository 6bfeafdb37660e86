import type { Plugin } from 'vite'

/**
 * Asks for a font in the head of the page, so that it is there with the styles that use it and
 * the text does not change its shape after the first paint.
 *
 * @param pattern of the emitted file's name
 */
export function preloadFont(pattern: RegExp): Plugin {
  return {
    name: 'greenroom:preload-font',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((name) => pattern.test(name))
          .map((name) => ({
            tag: 'link',
            injectTo: 'head' as const,
            attrs: {
              rel: 'preload',
              as: 'font',
              type: 'font/woff2',
              href: `/${name}`,
              crossorigin: '',
            },
          })),
    },
  }
}
