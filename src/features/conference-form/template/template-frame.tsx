import {
  conferenceFields,
  type FieldName,
  fieldsInPageOrder,
  isAcceptedBy,
  isFieldName,
  isOfKind,
} from '#contract/conference-fields.ts'
import type { Section } from '#contract/field-kinds.ts'
import type { Frame } from '../fields/field-frame.ts'
import { HiddenField, LockedField } from './locked-field.tsx'
import { HiddenSchedule, LockedSchedule } from './locked-schedule.tsx'
import { LockedTheme } from './locked-theme.tsx'
import { isFixed, type TemplateStart } from './template-start.ts'

type Options = {
  /** Why what is locked cannot be changed. */
  reason: string
  onReplace: (field: FieldName, value: string) => void
}

/** @returns what a template makes of the fields and the sections of the form */
export function templateFrame(start: TemplateStart, { reason, onReplace }: Options): Frame {
  const { modes } = start
  const inSection = (section: Section, mode: 'locked' | 'hidden') =>
    fieldsOf(section).every((field) => modes[field] === mode)
  const field = (name: FieldName) => ({ field: name, reason, onReplace })
  return (place, shown) => {
    if (isFieldName(place)) {
      if (modes[place] === 'locked') return <LockedField key={place} {...field(place)} />
      if (modes[place] !== 'hidden') return shown
      // What SignalWire may refuse must be seen then.
      return isOfKind(place, 'text') ? <HiddenField key={place} {...field(place)} /> : null
    }
    switch (place) {
      case 'Details':
        return inSection('details', 'hidden')
          ? fieldsOf('details').map((name) => <HiddenField key={name} {...field(name)} />)
          : shown
      case 'Schedule':
        if (!isFixed(modes.join_from)) return shown
        return modes.join_from === 'locked' ? (
          <LockedSchedule start={start} reason={reason} />
        ) : (
          <HiddenSchedule start={start} reason={reason} />
        )
      case 'Room':
        return inSection('room', 'hidden') ? null : shown
      case 'Theme':
        if (inSection('theme', 'hidden')) return null
        return inSection('theme', 'locked') ? <LockedTheme start={start} reason={reason} /> : shown
      default:
        return shown
    }
  }
}

function fieldsOf(section: Section): readonly FieldName[] {
  return fieldsInPageOrder.filter(
    (name) => conferenceFields[name].section === section && isAcceptedBy(name, 'create'),
  )
}
