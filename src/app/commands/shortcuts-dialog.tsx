import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Kbd } from '#ui/keyboard/kbd.tsx'
import { keyNames } from '#ui/keyboard/key-name.ts'
import { ScrollRegion } from '#ui/page/scroll-region.tsx'
import { shortcutGroups } from './shortcut-groups.ts'

/** Every keyboard shortcut, by page. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      wide
      title="Keyboard shortcuts"
      onCancel={onClose}
      actions={<Button onClick={onClose}>Close</Button>}
    >
      <ScrollRegion label="Shortcuts" className="max-h-[60vh]">
        <div className="gap-x-8 sm:columns-2">
          {shortcutGroups.map(([page, shortcuts]) => (
            <section key={page} className="mb-5 break-inside-avoid">
              <h3 className="mb-1.5 font-medium text-ink">{page}</h3>
              <dl className="space-y-1.5">
                {shortcuts.map(({ keys, label }) => (
                  <div key={label} className="flex items-center justify-between gap-3">
                    <dt>{label}</dt>
                    <dd className="flex shrink-0 flex-wrap justify-end gap-x-2 gap-y-1">
                      {keys.map((key) => (
                        <span key={key} className="flex gap-0.5">
                          {keyNames(key).map((name) => (
                            <Kbd key={name}>{name}</Kbd>
                          ))}
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </ScrollRegion>
    </Dialog>
  )
}
