/** What a deletion came to. `was gone`: somebody else was faster, or an earlier try had succeeded unseen. */
export type DeletionOutcome = 'deleted' | 'was gone'
