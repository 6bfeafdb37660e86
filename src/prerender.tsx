import { renderToString } from 'react-dom/server'
import { App } from '#app/app.tsx'
import { defaultTheme, themeNames } from '#contract/theme.ts'
import '#features/conference-form/fields/schedule/provide-schedule.ts'
import { emptyForm } from '#features/conference-form/values/form-values.ts'
import '#room/preview/draw-rooms.ts'
import { roomProperties } from '#room/preview/room-properties.ts'

/** What a page is sent as before its script has come. */
export type Prerendered = {
  /** The inside of the root element, with a `<title>` before it. */
  html: string
  /** Styles that the script will set by itself: the preview's colours. Dropped then. */
  styles: string
  /** What the form's fields hold, by name: they are uncontrolled. */
  values: Readonly<Record<string, string | boolean>>
}

/** @returns a page as it is for everybody: without zone, language, draft or account */
export function prerender(path: string): Prerendered {
  const declarations = Object.entries(roomProperties(defaultTheme))
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
  return {
    html: renderToString(<App path={path} />),
    styles: themeNames.map((theme) => `[data-theme=${theme}] *{${declarations}}`).join(''),
    values: emptyForm('UTC'),
  }
}
