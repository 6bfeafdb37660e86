import { createStore } from '#lib/state/store.ts'
import type { LayoutHint } from '../layouts/layout-hint.tsx'
import type { LayoutThumbnail } from '../layouts/layout-thumbnail.tsx'
import type { describePreview, previewNotes } from './describe-preview.ts'
import type { InTheRoom } from './scenes/in-the-room.tsx'

/** What draws and describes a room. */
export type RoomDrawing = Readonly<{
  InTheRoom: typeof InTheRoom
  LayoutThumbnail: typeof LayoutThumbnail
  LayoutHint: typeof LayoutHint
  describePreview: typeof describePreview
  previewNotes: typeof previewNotes
}>

/**
 * The form can be used without it: until it comes, what was rendered in advance stays as it is. It
 * puts itself here, so pages that draw rooms at once just import it.
 */
export const roomDrawing = createStore<RoomDrawing | 'missing' | null>(null)
