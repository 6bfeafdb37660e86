import type { Theme } from '#contract/theme.ts'

/** A theme at a glance: its background with the other four on it. Says nothing to screen readers. */
export function ThemeChip({ theme }: { theme: Theme }) {
  return (
    <span
      className="flex h-8 items-center justify-center gap-1 px-1"
      style={{ backgroundColor: theme.background }}
    >
      <span className="h-3 w-5 min-w-2 rounded-xs" style={{ backgroundColor: theme.primary }} />
      {[theme.foreground, theme.success, theme.negative].map((color) => (
        <span
          key={color}
          className="size-2 shrink-0 rounded-full"
          style={{ backgroundColor: color }}
        />
      ))}
    </span>
  )
}
