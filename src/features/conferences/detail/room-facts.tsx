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
import { Card } from './card.tsx'
import { CopyFact, Fact, FactList } from './fact.tsx'

const fields = fieldsInPageOrder.filter((name) => conferenceFields[name].section === 'room')

/** What the room is like, and everything else there is to know, in words. */
export function RoomFacts({ conference }: { conference: Conference }) {
  const { description, meta, created_at, updated_at } = conference
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
        {fields.map((field) => (
          <Fact key={field} term={fieldLabels[field]}>
            <span>{isOfKind(field, 'choice') && choiceInWords(conference, field)}</span>
            {field === 'layout' && <LayoutSummary conference={conference} />}
            <span>
              {isOfKind(field, 'switch') &&
                conferenceFields[field][conference[field] ? 'on' : 'off']}
            </span>
          </Fact>
        ))}
        {meta && (
          <Fact term="Meta">
            <code translate="no" className="break-all text-xs">
              {JSON.stringify(meta)}
            </code>
          </Fact>
        )}
        <Fact term="Created">
          <Time value={created_at} />
        </Fact>
        <Fact term="Last changed">
          {updated_at === created_at ? 'Never' : <Time value={updated_at} />}
        </Fact>
        <CopyFact term="Id" value={conference.id} />
        <CopyFact term="Name" value={conference.name} />
      </FactList>
    </Card>
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
