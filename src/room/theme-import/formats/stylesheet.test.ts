import { describe, expect, test } from 'vitest'
import { pasted } from '#testing/read-pasted-theme.ts'

describe('CSS custom properties', () => {
  test('When light-dark() was compiled for older browsers, it is read all the same', () => {
    expect(
      pasted(
        ':root{--lightningcss-light:initial;--lightningcss-dark: ;--bg:var(--lightningcss-light,#fff)var(--lightningcss-dark,rgb(13, 13, 18))}',
      ).found,
    ).toEqual({
      light_background: '#FFFFFF from --bg in :root',
      dark_background: '#0D0D12 from --bg in :root',
    })
  })

  test('When a variable follows one that changes in the dark, it changes too', () => {
    expect(
      pasted(`:root { --blue: #0b5cad; --primary: var(--blue); --danger: var(--none, #b3261e) }
      [data-theme='dark'] { --blue: #8ab4ff }`).found,
    ).toEqual({
      light_primary: '#0B5CAD from --primary in :root',
      light_negative: '#B3261E from --danger in :root',
      dark_primary: '#8AB4FF from --primary in :root',
    })
  })

  test('When a part of the page has its own, it does not override the page’s', () => {
    const { found, palette } = pasted(`
      :root { --primary: #0b5cad; --background: #ffffff }
      .promo-banner { --primary: #ff00aa; --background: #00ff00 }
      .btn-dark { --primary: #222222 }
      body { background: #fefefe }`)
    expect(found).toEqual({
      light_primary: '#0B5CAD from --primary in :root',
      light_background: '#FEFEFE from background in body',
    })
    expect(palette).toEqual(['#0B5CAD', '#FFFFFF', '#FF00AA', '#00FF00', '#222222', '#FEFEFE'])
  })

  test('When only one rule has them, whatever it is called, they are the page’s', () => {
    expect(pasted('.theme-ocean { --primary: #0b5cad; --bg: #fff }').found).toEqual({
      light_primary: '#0B5CAD from --primary in .theme-ocean',
      light_background: '#FFFFFF from --bg in .theme-ocean',
    })
  })

  test('When the page’s scheme is dark, so are its variables', () => {
    expect(pasted(':root { color-scheme: dark; --primary: #8ab4ff; }').found).toEqual({
      dark_primary: '#8AB4FF from --primary in :root',
    })
  })

  test('When it is declared again, the later one counts, and a plain name before a shade', () => {
    expect(
      pasted(':root { --primary: #111111; --primary: #222222; --primary-600: #333333 }').found,
    ).toEqual({ light_primary: '#222222 from --primary in :root' })
  })

  test('When references go in a circle, they are no colour', () => {
    expect(pasted('--primary: var(--a); --a: var(--primary); --bg: #fff').found).toEqual({
      light_background: '#FFFFFF from --bg',
    })
  })

  test('When lines out of a document have no semicolons, they are read', () => {
    expect(
      pasted('--primary: #0b5cad\n--dark-primary: #8ab4ff\n.dark\n{\n  --bg: #101010\n}').found,
    ).toEqual({
      light_primary: '#0B5CAD from --primary',
      dark_primary: '#8AB4FF from --dark-primary',
      dark_background: '#101010 from --bg in .dark',
    })
  })

  test('A name that ends in dark is a shade where there is a plain one, and else half of a pair', () => {
    expect(
      pasted('--primary: #0b5cad; --primary-dark: #073b70; --primary-light: #6ea8e0').found,
    ).toEqual({
      light_primary: '#0B5CAD from --primary',
    })
    expect(pasted('--bg-light: #ffffff; --bg-dark: #000000; --text-dark: #eeeeee').found).toEqual({
      light_background: '#FFFFFF from --bg-light',
      dark_background: '#000000 from --bg-dark',
    })
  })
})

describe('Sass and Less', () => {
  test('The settings of a Sass module are read', () => {
    expect(
      pasted('@use "theme" with ($primary: #0b5cad, $error: rgb(179, 38, 30));').found,
    ).toEqual({
      light_primary: '#0B5CAD from $primary',
      light_negative: '#B3261E from $error',
    })
  })

  test('Less variables are read', () => {
    expect(pasted('@blue: #0b5cad;\n@primary-color: @blue;\n@error-color: #b3261e;')).toMatchObject(
      {
        format: 'Less variables',
        found: {
          light_primary: '#0B5CAD from @primary-color',
          light_negative: '#B3261E from @error-color',
        },
      },
    )
  })
})

describe('Adobe Color', () => {
  test('When swatches are numbered Sass variables, they are a palette', () => {
    const sass =
      '$Harbour-1-hex: #0B5CAD;\n$Harbour-2-hex: #F2C14E;\n$Harbour-1-hsla: hsla(210, 88, 36, 1);'
    expect(pasted(sass).found).toEqual({})
    expect(pasted(sass).palette).toContain('#F2C14E')
  })
})
