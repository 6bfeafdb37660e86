import type { Conference } from '#contract/conference.ts'
import {
  choiceLabel,
  conferenceFields,
  type FieldOfKind,
  fieldLabels,
  fieldsInPageOrder,
  isOfKind,
  type Layout,
  type Size,
  sizeLimits,
} from '#contract/conference-fields.ts'
import { layoutInfo, unreachableTiles, visibleAtOnce } from '#room/layouts/layout-info.ts'
import { Time } from '#schedule/time.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Card } from '#ui/page/card.tsx'
import { CopyFact, Fact, FactList } from '#ui/page/fact.tsx'

const fields = fieldsInPageOrder.filter((name) => conferenceFields[name].section === 'room')

/** What was chosen for the room, in words, and what is at its default, folded. */
export function RoomFacts({ conference }: { conference: Conference }) {
  const { description, meta, created_at, updated_at } = conference
  const chosen = fields.filter((field) => !isDefault(conference, field))
  const usual = fields.filter((field) => isDefault(conference, field))
  return (
    <Card title="Room">
      <FactList>
        <Fact term={fieldLabels.description}>
          {description ? (
            <span className="whitespace-pre-wrap" dir="auto">
              {description}
            </span>
          ) : (
            'None'
          )}
        </Fact>
        {chosen.map((field) => (
          <RoomFact key={field} field={field} conference={conference} />
        ))}
        {meta && (
          <Fact term="Meta">
            <code translate="no" className="break-all text-xs">
              {JSON.stringify(meta)}
            </code>
          </Fact>
        )}
        <CopyFact term="Name" value={conference.name} />
        <CopyFact term="Id" value={conference.id} />
        <Fact term="Created">
          <Time value={created_at} />
        </Fact>
        <Fact term="Last changed">
          {updated_at === created_at ? 'Never' : <Time value={updated_at} />}
        </Fact>
      </FactList>
      {usual.length > 0 && (
        <Disclosure
          title={usual.length === 1 ? '1 default setting' : `${usual.length} default settings`}
        >
          <FactList>
            {usual.map((field) => (
              <RoomFact key={field} field={field} conference={conference} />
            ))}
          </FactList>
        </Disclosure>
      )}
    </Card>
  )
}

function isDefault(conference: Conference, field: (typeof fields)[number]): boolean {
  const value = conference[field]
  if (isOfKind(field, 'choice') || isOfKind(field, 'switch'))
    return value === null || value === conferenceFields[field].default
  return false
}

type RoomFactProps = { conference: Conference; field: (typeof fields)[number] }

function RoomFact({ conference, field }: RoomFactProps) {
  return (
    <Fact term={fieldLabels[field]}>
      <span>{isOfKind(field, 'choice') && choiceInWords(conference, field)}</span>
      {field === 'layout' && <LayoutSummary conference={conference} />}
      <span>
        {isOfKind(field, 'switch') && conferenceFields[field][conference[field] ? 'on' : 'off']}
      </span>
    </Fact>
  )
}

function choiceInWords(conference: Conference, field: FieldOfKind<'choice'>): string {
  const value = conference[field]
  return value === null ? 'SignalWire’s default' : choiceLabel(field, value)
}

function LayoutSummary({ conference: { layout, size } }: { conference: Conference }) {
  return (
    <span className="block text-quiet text-xs">
      {`${layoutInfo[layout].summary}${size ? seatsInWords(layout, size) : ''}`}
    </span>
  )
}

function seatsInWords(layout: Layout, size: Size): string {
  const seen = visibleAtOnce(layout, size)
  const empty = unreachableTiles(layout, size)
  return [
    seen < sizeLimits[size] && ` ${seen} are seen at once.`,
    empty > 0 && ` At least ${empty} places stay black.`,
  ]
    .filter(Boolean)
    .join('')
}
