import { LayoutHint } from '../layouts/layout-hint.tsx'
import { LayoutThumbnail } from '../layouts/layout-thumbnail.tsx'
import { describePreview, previewNotes } from './describe-preview.ts'
import { roomDrawing } from './room-drawing.ts'
import { InTheRoom } from './scenes/in-the-room.tsx'

roomDrawing.set({ InTheRoom, LayoutThumbnail, LayoutHint, describePreview, previewNotes })
