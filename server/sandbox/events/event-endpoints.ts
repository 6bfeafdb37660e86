import { pageQuery } from '#contract/protocol/query.ts'
import { type EndpointRequest, pageResponse, withValid } from '../api/endpoint-request.ts'
import type { SandboxResponse } from '../api/response.ts'
import { withRecording } from '../recordings/with-recording.ts'
import { recordingEvents } from './session-events.ts'
import { toEvent } from './to-event.ts'

/** `GET /room_recordings/{id}/events`: newest first. An unknown recording is a 404. */
export function listRecordingEvents(request: EndpointRequest): SandboxResponse {
  return withValid(pageQuery, request.query, (query) =>
    withRecording(request, ({ session, recording }) =>
      pageResponse(request, recordingEvents(session, recording, request.now), query, (event) =>
        toEvent(session, event, request.projectId),
      ),
    ),
  )
}
