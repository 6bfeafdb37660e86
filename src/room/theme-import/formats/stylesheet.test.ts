import { describe, expect, test } from 'vitest'
import { pasted } from '#testing/read-pasted-theme.ts'

describe('CSS custom properties', () => {
  test('When a class is for the dark theme, each theme has its own', () => {
    const { format, found } = pasted(`
      :root {
        --background: 0 0% 100%;
        --foreground: 222.2 84% 4.9%;
        --primary: 222.2 47.4% 11.2%;
        --primary-foreground: 210 40% 98%;
        --destructive: 0 84.2% 60.2%;
        --radius: 0.5rem;
      }
      .dark { --background: 222.2 84% 4.9%; --destructive: 0 62.8% 30.6%; }`)
    expect(format).toBe('CSS custom properties')
    expect(found).toEqual({
      light_background: '#FFFFFF from --background in :root',
      light_foreground: '#020817 from --foreground in :root',
      light_primary: '#0F172A from --primary in :root',
      light_negative: '#EF4444 from --destructive in :root',
      dark_background: '#020817 from --background in .dark',
      dark_negative: '#7F1D1D from --destructive in .dark',
    })
  })

  test('When a media query is for the dark theme, so is what stands in it', () => {
    expect(
      pasted(`/* brand */
      :root { --bg: #fdfdf8; --text: #1a1a2e; --accent: #0b5cad }
      @media screen and (prefers-color-scheme: dark) {
        :root:not([data-theme="light"]) { --bg: #0d0d12; --accent: #8ab4ff }
      }
      @media print { :root { --bg: #ffffff } }
      @media (min-width: 60em) { :root { --accent: #ff0000 } }`).found,
    ).toEqual({
      light_primary: '#0B5CAD from --accent in :root',
      light_background: '#FDFDF8 from --bg in :root',
      light_foreground: '#1A1A2E from --text in :root',
      dark_primary:
        '#8AB4FF from --accent in @media screen and (prefers-color-scheme: dark) :root:not([data-theme="light"])',
      dark_background:
        '#0D0D12 from --bg in @media screen and (prefers-color-scheme: dark) :root:not([data-theme="light"])',
    })
  })

  test('When a value is light-dark(), each theme has its half', () => {
    expect(
      pasted(`:root {
        color-scheme: light dark;
        --ink: #eceef4;
        --surface: light-dark(#fdfdf8, rgb(13 13 18));
        --fg: light-dark(#1a1a2e, var(--ink));
      }`).found,
    ).toEqual({
      light_background: '#FDFDF8 from --surface in :root',
      light_foreground: '#1A1A2E from --fg in :root',
      dark_background: '#0D0D12 from --surface in :root',
      dark_foreground: '#ECEEF4 from --fg in :root',
    })
  })

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

describe('Tailwind 4', () => {
  test('@theme refers to its own scale and to the page’s variables', () => {
    const { format, found } = pasted(`
      @import "tailwindcss";
      @custom-variant dark (&:is(.dark *));
      @theme {
        --color-blue-600: oklch(54.6% 0.245 262.881);
        --color-brand: var(--color-blue-600);
        --font-sans: "Inter", sans-serif;
      }
      @theme inline {
        --color-background: var(--background);
        --color-danger: var(--danger);
      }
      :root { --background: oklch(1 0 0); --danger: oklch(0.577 0.245 27.325); }
      .dark { --background: oklch(0.145 0 0); }
      @layer base { :root { @variant dark { --success: #4ade80; } } }`)
    expect(format).toBe('a Tailwind 4 theme')
    expect(found).toEqual({
      light_primary: '#155DFC from --color-brand in @theme',
      light_background: '#FFFFFF from --background in :root',
      light_negative: '#E7000B from --danger in :root',
      dark_background: '#0A0A0A from --background in .dark',
      dark_success: '#4ADE80 from --success in @layer base :root @variant dark',
    })
  })
})

describe('Bootstrap', () => {
  test('The --bs- variables of both colour modes are read', () => {
    const { format, found } = pasted(`
      :root, [data-bs-theme=light] {
        --bs-blue: #0d6efd; --bs-primary: #6f42c1; --bs-success: #198754; --bs-danger: #dc3545;
        --bs-light: #f8f9fa; --bs-dark: #212529;
        --bs-primary-rgb: 111,66,193; --bs-body-color: #212529; --bs-body-bg: #fff;
      }
      [data-bs-theme=dark] {
        color-scheme: dark; --bs-body-color: #dee2e6; --bs-body-bg: #212529;
      }
      .btn-primary { --bs-btn-bg: #6f42c1; --bs-btn-color: #fff }`)
    expect(format).toBe('Bootstrap variables')
    expect(found).toEqual({
      light_primary: '#6F42C1 from --bs-primary in :root, [data-bs-theme=light]',
      light_background: '#FFFFFF from --bs-body-bg in :root, [data-bs-theme=light]',
      light_foreground: '#212529 from --bs-body-color in :root, [data-bs-theme=light]',
      light_success: '#198754 from --bs-success in :root, [data-bs-theme=light]',
      light_negative: '#DC3545 from --bs-danger in :root, [data-bs-theme=light]',
      dark_background: '#212529 from --bs-body-bg in [data-bs-theme=dark]',
      dark_foreground: '#DEE2E6 from --bs-body-color in [data-bs-theme=dark]',
    })
  })
})

describe('Sass and Less', () => {
  test('Variables, references and maps are read', () => {
    const { format, found } = pasted(`
      // Brand
      $blue:    #0b5cad;
      $primary: $blue !default;
      $body-bg: #fdfdf8; // paper
      $theme-colors: (
        "success": #1a7f37,
        "danger": #b3261e,
      );
      $dark-primary: #8ab4ff;
      $spacer: 1rem;
      .alert { color: darken($danger, 10%); }`)
    expect(format).toBe('Sass variables')
    expect(found).toEqual({
      light_primary: '#0B5CAD from $primary',
      light_background: '#FDFDF8 from $body-bg',
      light_success: '#1A7F37 from $theme-colors.success',
      light_negative: '#B3261E from $theme-colors.danger',
      dark_primary: '#8AB4FF from $dark-primary',
    })
  })

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
  test('When swatches are numbered, each in several notations, they are a palette', () => {
    const css = `/* Color Theme Swatches in Hex */
      .Harbour-1-hex { color: #0B5CAD; }
      .Harbour-2-hex { color: #F2C14E; }
      /* Color Theme Swatches in RGBA */
      .Harbour-1-rgba { color: rgba(11, 92, 173, 1); }
      .Harbour-2-rgba { color: rgba(242, 193, 78, 1); }`
    expect(pasted(css)).toEqual({ format: 'CSS rules', found: {}, palette: ['#0B5CAD', '#F2C14E'] })
    const sass =
      '$Harbour-1-hex: #0B5CAD;\n$Harbour-2-hex: #F2C14E;\n$Harbour-1-hsla: hsla(210, 88, 36, 1);'
    expect(pasted(sass).found).toEqual({})
    expect(pasted(sass).palette).toContain('#F2C14E')
  })
})
