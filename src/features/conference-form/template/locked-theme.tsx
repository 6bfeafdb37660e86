import { fieldLabels } from '#contract/conference-fields.ts'
import { colorField, colorRoles, themeLabels, themeNames } from '#contract/theme.ts'
import { Box } from '#ui/box.tsx'
import { fieldId } from '../fields/use-form-field.ts'
import { LockMark } from './locked-field.tsx'
import type { TemplateStart } from './template-start.ts'

/** Ten colours that a template locks. */
export function LockedTheme({ start, reason }: { start: TemplateStart; reason: string }) {
  const { kit, values } = start
  return (
    <Box title="Theme" aside={<LockMark />}>
      <p className="mb-4 text-quiet text-xs">
        {kit && (
          <>
            <span>The colours of the brand kit </span>
            <span translate="no" className="text-ink">
              {kit.name}
            </span>
            <span>. </span>
          </>
        )}
        <span>{reason}</span>
      </p>
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {themeNames.map((theme) => (
          <section key={theme} aria-label={`${themeLabels[theme]} theme`}>
            <h3 className="mb-1 text-quiet text-xs">{themeLabels[theme]}</h3>
            <dl className="space-y-1">
              {colorRoles.map((role) => {
                const field = colorField(theme, role)
                return (
                  <div key={role} className="flex items-center gap-2.5">
                    <span
                      aria-hidden
                      className="size-5 shrink-0 rounded-sm border border-strong forced-color-adjust-none"
                      style={{ backgroundColor: values[field] }}
                    />
                    <dt className="w-24 capitalize" title={fieldLabels[field]}>
                      {role}
                    </dt>
                    <dd id={fieldId(field)} tabIndex={-1} className="font-mono text-xs">
                      {values[field].toUpperCase()}
                    </dd>
                  </div>
                )
              })}
            </dl>
          </section>
        ))}
      </div>
    </Box>
  )
}
