import { conference } from '#contract/conference.ts'
import { matching } from '#lib/state/matching.ts'
import '#room/preview/draw-rooms.ts'
import '../fields/schedule/provide-schedule.ts'
import { formResolver } from '../form-resolver.ts'
import type { UpdateParts } from '../form-task.ts'
import { ErrorCount } from '../submit/error-count.tsx'
import { ErrorSummary } from '../submit/error-summary.tsx'
import { SaveSender } from '../submit/sending/save-sender.tsx'
import { ChangesSection } from './changes-section.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'

/** What only the form of an existing conference shows and does, so that it is not among the first bytes. */
export const updateParts: UpdateParts = {
  Changes: ChangesSection,
  Conflict: ConflictDialog,
  readConference: matching(conference),
  sending: { resolver: formResolver, Sender: SaveSender, ErrorSummary, ErrorCount },
}
