import type { UpdateParts } from '../form-task.ts'
import { ChangesSection } from './changes-section.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'

/** What only the form of an existing conference shows, so that it is not among the first bytes. */
export const updateParts: UpdateParts = { Changes: ChangesSection, Conflict: ConflictDialog }
