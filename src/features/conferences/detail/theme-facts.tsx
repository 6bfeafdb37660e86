import { Link } from 'wouter'
import type { Conference } from '#contract/conference.ts'
import { colorField, colorRoles, defaultTheme, themeLabels, themeNames } from '#contract/theme.ts'
import { Card } from '#ui/page/card.tsx'

type Props = { conference: Conference; saveAsKit: string }

/** The ten colours, and the way to keep them as a brand kit. */
export function ThemeFacts({ conference, saveAsKit }: Props) {
  return (
    <Card
      title="Theme"
      aside={
        <Link
          href={saveAsKit}
          className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
        >
          Save as brand kit
        </Link>
      }
    >
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {themeNames.map((theme) => (
          <section key={theme} aria-label={`${themeLabels[theme]} theme`}>
            <h3 className="mb-1 text-quiet text-xs">{themeLabels[theme]}</h3>
            <dl className="space-y-1">
              {colorRoles.map((role) => {
                const color = conference[colorField(theme, role)]
                return (
                  <div key={role} className="flex items-center gap-2.5">
                    <span
                      aria-hidden
                      className="size-5 shrink-0 rounded-sm border border-strong"
                      style={{ backgroundColor: color ?? defaultTheme[role] }}
                    />
                    <dt className="w-24 capitalize">{role}</dt>
                    <dd className="font-mono text-xs">
                      {color ?? <span className="text-quiet">default</span>}
                    </dd>
                  </div>
                )
              })}
            </dl>
          </section>
        ))}
      </div>
    </Card>
  )
}
