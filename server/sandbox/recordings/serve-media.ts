import type { ServerResponse } from 'node:http'
import { forbidden, notFound } from '../api/response.ts'
import { sendResponse } from '../api/send-response.ts'
import { MEDIA_TYPE, mediaFile } from './media-file.ts'

/**
 * Responds to a link to a file, which needs no credentials.
 *
 * @param opened what the link opens
 * @param isKept whether the recording has not been deleted
 */
export function serveMedia(
  response: ServerResponse,
  method: string,
  opened: { recordingId: string } | 'refused',
  isKept: (recordingId: string) => boolean,
): void {
  const isRead = method === 'GET' || method === 'HEAD'
  if (opened === 'refused') sendResponse(response, forbidden)
  else if (!isRead || !isKept(opened.recordingId)) sendResponse(response, notFound)
  else {
    response.writeHead(200, {
      'Content-Type': MEDIA_TYPE,
      'Content-Length': mediaFile.length,
      'Cache-Control': 'private, no-store',
    })
    response.end(method === 'HEAD' ? undefined : mediaFile)
  }
}
