import type { SubmissionKind } from '#contract/submission.ts'

/** Said where it is not known yet whether a change was made. */
export const unknownText: Record<SubmissionKind, string> = {
  create:
    'It is not known yet whether the conference was created. Greenroom keeps checking: ask for the submission by its key, or look at Activity. Do not create it again with another key, or there may be two.',
  update:
    'It is not known yet whether the conference was changed. Greenroom keeps checking: look at Activity, or at the conference, before you change it again.',
  delete:
    'It is not known yet whether the conference was deleted. Greenroom keeps checking: look at Activity. Deleting it again is safe.',
  reset_token:
    'It is not known yet whether the token was reset. Greenroom keeps checking: look at Activity, and at the token before you reset it again, as the old one may have stopped working.',
  delete_recording:
    'It is not known yet whether the recording was deleted. Greenroom keeps checking: look at Activity. Deleting it again is safe.',
  create_stream:
    'It is not known yet whether the stream was started. Greenroom keeps checking: look at Activity, and at the conference’s streams before you start it again, or it may run twice.',
  update_stream:
    'It is not known yet whether the stream was changed. Greenroom keeps checking: look at Activity, or at the stream, before you change it again.',
  delete_stream:
    'It is not known yet whether the stream was stopped. Greenroom keeps checking: look at Activity. Stopping it again is safe.',
}

/** Said where the database did not confirm that the change is on record. */
export const unconfirmedText =
  'Greenroom’s database stopped responding, so it is not known whether this request was recorded. If it was, Greenroom carries it out once the database is back: look at Activity then. Sending it again with the same key is safe; with another key it may be done twice.'

/** Said where nothing could be put on record, so that nothing was sent. */
export const unavailableText: Record<SubmissionKind, string> = {
  create: notWritten('Nothing was created'),
  update: notWritten('Nothing was changed'),
  delete: notWritten('Nothing was deleted'),
  reset_token: notWritten('Nothing was reset'),
  delete_recording: notWritten('Nothing was deleted'),
  create_stream: notWritten('Nothing was started'),
  update_stream: notWritten('Nothing was changed'),
  delete_stream: notWritten('Nothing was stopped'),
}

function notWritten(nothing: string): string {
  return `Greenroom cannot write to its database, and sends nothing to SignalWire without a record. ${nothing}. Try again in a minute; if it still fails, check that the database is running and its disk has room.`
}
