import { type ReactNode, type Ref, useId, useMemo } from 'react'
import type { Conference } from '#contract/conference.ts'
import { conferenceFields, type FieldName } from '#contract/conference-fields.ts'
import { type Section, sections } from '#contract/field-kinds.ts'
import { type ThemeName, themeLabels, themeNames } from '#contract/theme.ts'
import { ClockChangeChoice } from '../clock-change-choice.tsx'
import { type ConferenceEdit, withValue } from '../plan/conference-edit.ts'
import { inWords } from '../plan/in-words.ts'
import { windowEnds } from '../plan/plan-window.ts'
import { EditField } from './edit-field.tsx'
import { editFields } from './edit-fields.ts'
import { SharedValueList } from './shared-value-list.tsx'
import { sharedValues } from './shared-values.ts'
import { WholeTheme } from './whole-theme.tsx'
import { WindowFields } from './window-fields.tsx'

const sectionTitles: Readonly<Record<Section, string>> = {
  details: 'Details',
  schedule: 'Schedule',
  room: 'Room',
  theme: 'Theme',
}

const columnsOf: Readonly<Record<Section, string>> = {
  details: 'space-y-5',
  schedule: '',
  room: 'grid gap-x-4 gap-y-5 sm:grid-cols-2',
  theme: 'grid gap-x-4 gap-y-5 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-2',
}

function fieldsOf(section: Section): readonly FieldName[] {
  return editFields.filter((field) => conferenceFields[field].section === section)
}

type Props = {
  edit: ConferenceEdit
  now: number
  conferences: readonly Conference[]
  /** How many of them meet a clock change. */
  clockChanges: number
  clocks: Ref<HTMLDivElement>
  /** In how many some of a theme will be hard to read. */
  unreadable: Readonly<Partial<Record<ThemeName, number>>>
  errors: ReadonlyMap<string, string>
  onChange: (changed: Partial<ConferenceEdit>) => void
}

/** The fields that the conferences have in common, by section, with what each has now. */
export function EditSections(props: Props) {
  const { edit, now, conferences, clockChanges, clocks, unreadable, errors, onChange } = props
  const shared = useMemo(
    () => new Map(editFields.map((field) => [field, sharedValues(conferences, field)])),
    [conferences],
  )
  return (
    <>
      {sections.map((section) => (
        <Group key={section} title={sectionTitles[section]}>
          {section === 'schedule' && (
            <div>
              <WindowFields edit={edit} now={now} onChange={onChange} />
              {clockChanges > 0 && (
                <div className="mt-4">
                  <ClockChangeChoice
                    ref={clocks}
                    count={clockChanges}
                    zone={edit.zone}
                    reading={edit.reading}
                    onChange={(reading) => onChange({ reading })}
                  />
                </div>
              )}
              <div className="mt-4 grid gap-x-4 gap-y-2 sm:grid-cols-2">
                {windowEnds.map((end) => (
                  <div key={end}>
                    <p className="font-medium text-xs">{conferenceFields[end].label}</p>
                    <SharedValueList field={end} values={shared.get(end) ?? []} zone={edit.zone} />
                  </div>
                ))}
              </div>
            </div>
          )}
          {section === 'theme' && (
            <div className="mb-5">
              <div role="status">
                {themeNames.map((name) => {
                  const count = unreadable[name] ?? 0
                  return (
                    count > 0 && (
                      <p key={name} className="mb-4 rounded-md bg-warning-soft p-3">
                        {`${themeLabels[name]} theme: some of it will be hard to read in ${inWords(count)}.`}
                      </p>
                    )
                  )
                })}
              </div>
              <WholeTheme
                conferences={conferences}
                onChoose={(colors, kit) => onChange({ values: { ...edit.values, ...colors }, kit })}
              />
            </div>
          )}
          {section !== 'schedule' && (
            <div className={columnsOf[section]}>
              {fieldsOf(section).map((field) => (
                <EditField
                  key={field}
                  field={field}
                  shared={shared.get(field) ?? []}
                  value={edit.values[field]}
                  onChange={(value) => onChange({ values: withValue(edit.values, field, value) })}
                  error={errors.get(field)}
                  zone={edit.zone}
                />
              ))}
            </div>
          )}
        </Group>
      ))}
    </>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="rounded-xl border border-line bg-surface p-5 max-sm:p-3"
    >
      <h2 id={id} className="mb-4 font-semibold text-base">
        {title}
      </h2>
      {children}
    </section>
  )
}
