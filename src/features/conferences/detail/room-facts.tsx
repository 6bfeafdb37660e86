import type { Conference } from '#contract/conference.ts'
import { sizeLimits } from '#contract/conference.ts'
import { fieldLabels, qualityLabels, sizeLabels } from '#contract/labels.ts'
import { layoutInfo, placesAlwaysEmpty, seenAtOnce } from '#room/layout-info.ts'
import { Time } from '#schedule/time.tsx'
import { Card } from './card.tsx'
import { CopyFact, Fact, FactList } from './fact.tsx'

const switches = [
  ['record_on_start', 'Recording begins with the first person', 'Nothing is recorded by itself'],
  ['enable_room_previews', 'A moving picture of the live room', 'None'],
  ['enable_chat', 'Participants can write to each other', 'Off'],
  ['tone_on_entry_and_exit', 'A tone tells who comes and goes', 'No tone'],
  ['room_join_video_off', 'The room’s video is off at first', 'The room’s video is on at first'],
  [
    'user_join_video_off',
    'People come in with their camera off',
    'People come in with their camera on',
  ],
] as const

/** What the room is like, and everything else there is to know, in words. */
export function RoomFacts({ conference }: { conference: Conference }) {
  const { description, quality, layout, size, meta, created_at, updated_at } = conference
  const { label, summary } = layoutInfo[layout]
  const seen = size && seenAtOnce(layout, size)
  const empty = size ? placesAlwaysEmpty(layout, size) : 0
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
        <Fact term={fieldLabels.layout}>
          {label}
          <span className="block text-quiet text-xs">
            {summary}
            {seen !== null && seen < sizeLimits[size ?? 'medium'] && ` ${seen} are seen at once.`}
            {empty > 0 && ` At least ${empty} places stay black.`}
          </span>
        </Fact>
        <Fact term={fieldLabels.size}>
          {size === null ? 'SignalWire’s default' : sizeLabels[size]}
        </Fact>
        <Fact term={fieldLabels.quality}>{qualityLabels[quality]}</Fact>
        {switches.map(([field, on, off]) => (
          <Fact key={field} term={fieldLabels[field]}>
            {conference[field] ? on : off}
          </Fact>
        ))}
        {meta && (
          <Fact term="Meta">
            <code className="break-all text-xs">{JSON.stringify(meta)}</code>
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
