/** What a hostile page got hold of. */
export type AttackResult = { readonly attacks: number; readonly read: readonly string[] }

/**
 * Does what a page can do to another origin: forms, requests of every mode, tags, frames. Is run
 * inside the hostile page, so it uses nothing from outside.
 *
 * @returns how much was tried and all that could be read of the answers
 */
export async function attack({
  origin,
  id,
}: {
  origin: string
  id: string
}): Promise<AttackResult> {
  const list = `${origin}/api/video/conferences`
  const one = `${list}/${id}`
  const stolen = '{"display_name":"Stolen"}'
  const read: string[] = []
  const tries: Promise<unknown>[] = []

  const request = async (url: string, init: RequestInit) => {
    try {
      const text = await (await fetch(url, init)).text()
      if (text !== '') read.push(text)
    } catch {
      // Refused by the browser, as it should be; the server's journal tells whether it went out.
    }
  }
  const modes = ['cors', 'no-cors', 'same-origin', 'navigate'] as const
  const types = [
    'application/json',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain; application/json',
  ]
  for (const mode of modes) {
    for (const credentials of ['include', 'omit'] as const) {
      for (const url of [list, one, `${origin}/api/status`, `${one}/conference_tokens`])
        tries.push(request(url, { mode, credentials }))
      for (const type of types)
        tries.push(
          request(list, {
            method: 'POST',
            mode,
            credentials,
            headers: { 'content-type': type },
            body: stolen,
          }),
        )
      for (const method of ['PUT', 'DELETE', 'PATCH'])
        tries.push(request(one, { method, mode, credentials, body: stolen }))
    }
  }
  for (const type of types) navigator.sendBeacon(list, new Blob([stolen], { type }))

  const element = (tag: string, attributes: Readonly<Record<string, string>>) => {
    const made = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
    tries.push(
      new Promise((resolve) => {
        made.addEventListener('load', resolve)
        made.addEventListener('error', resolve)
      }),
    )
    document.body.append(made)
  }
  for (const url of [list, `${one}/conference_tokens`]) {
    element('script', { src: url })
    element('img', { src: url })
    element('link', { rel: 'stylesheet', href: url })
    element('iframe', { src: url })
    element('object', { data: url })
    element('embed', { src: url })
  }
  for (const enctype of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
  ]) {
    for (const method of ['POST', 'GET']) {
      const name = `${method} ${enctype}`
      element('iframe', { name })
      const form = document.createElement('form')
      Object.assign(form, { action: list, method, enctype, target: name })
      const field = document.createElement('input')
      // As plain text these two make one JSON text, with an equals sign in a value.
      field.name = '{"display_name":"Stolen","description":"'
      field.value = '"}'
      form.append(field)
      document.body.append(form)
      form.submit()
    }
  }
  await Promise.all(tries)
  for (const frame of document.querySelectorAll('iframe')) {
    try {
      const text = frame.contentDocument?.body.textContent ?? ''
      if (text !== '') read.push(text)
    } catch {
      // Another origin's document.
    }
  }
  return { attacks: tries.length, read }
}
