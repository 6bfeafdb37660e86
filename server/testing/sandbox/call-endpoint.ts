import type { EndpointRequest } from '../../sandbox/api/endpoint-request.ts'
import { findEndpoint } from '../../sandbox/api/endpoints.ts'
import { notFound, type SandboxResponse } from '../../sandbox/api/response.ts'
import { createMediaLinks } from '../../sandbox/recordings/media-links.ts'
import type { Space } from '../../sandbox/space.ts'

/**
 * Calls the sandbox's endpoints without a server between.
 *
 * @param space what they act on
 * @returns a function that takes a method, a path below `/api/video` with its query, and a body
 */
export function endpointCaller(space: Space) {
  const mediaLinks = createMediaLinks()
  return (method: string, target: string, body?: unknown): SandboxResponse => {
    const { origin, pathname, searchParams } = new URL(`http://sandbox.example/api/video${target}`)
    const match = findEndpoint(method, pathname)
    if (!match) return notFound
    const request: EndpointRequest = {
      space,
      id: match.id,
      query: Object.fromEntries(searchParams),
      body: body === undefined ? { isJson: false, text: '' } : { isJson: true, value: body },
      origin,
      path: pathname,
      now: space.clock().getTime(),
      projectId: 'the-project',
      mediaLinks,
    }
    return match.endpoint.handle(request)
  }
}
