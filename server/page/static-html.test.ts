import { expect, test } from 'vitest'
import { prerenderedPage } from '#contract/paths/page-paths.ts'
import { fillFields, moveStyles } from './static-html.ts'

test('When a page has style attributes, they become rules of a style sheet', () => {
  expect(
    moveStyles('<a style="top:1px"></a><b style="font:&quot;A&quot;"></b><i style="top:1px">'),
  ).toEqual({
    html: '<a data-style="0"></a><b data-style="1"></b><i data-style="0">',
    styles: '[data-style="0"]{top:1px}[data-style="1"]{font:"A"}',
  })
})

test('When fields have values, they are in the page, escaped, and empty ones are not', () => {
  const html =
    '<input id="a" name="a"/><input type="checkbox" name="b"/><input name="c"/><select name="d"><option value="x">X</option><option value="y">Y</option></select>'
  expect(fillFields(html, { a: '"<', b: true, c: '', d: 'y' })).toBe(
    '<input value="&quot;&lt;" id="a" name="a"/><input checked="" type="checkbox" name="b"/><input name="c"/><select name="d"><option value="x">X</option><option selected="" value="y">Y</option></select>',
  )
})

test.each([
  ['/', '', 'new-conference'],
  ['/conferences/new', 'utm_source=mail', 'new-conference'],
  ['/conferences/new', '?from=1', 'copy'],
  ['/Conferences/', '', 'conferences'],
  ['/activity', '?state=done', 'activity'],
  ['/batch', '', 'batch'],
  ['/batch/00000000-0000-4000-8000-000000000000', '', 'batch'],
  ['/brands', '', 'brands'],
  ['/brands/00000000-0000-4000-8000-000000000000/edit', '', 'brands'],
  ['/brandsmen', '', 'index'],
  ['/templates', '', 'templates'],
  ['/templates/00000000-0000-4000-8000-000000000000/edit', '', 'templates'],
  ['/templateset', '', 'index'],
  ['/conferences/new', '?template=00000000-0000-4000-8000-000000000000', 'copy'],
  ['/conferences/12-cut-off', '', 'conference'],
  ['/conferences/12/edit', '', 'conference'],
  ['/conferences/12/sessions/34', '', 'conference'],
  ['/conferences/12/sessions', '', 'index'],
  ['/conferences/12/more', '', 'index'],
  ['/recordings', '?state=processing', 'recordings'],
  ['/usage/', '', 'usage'],
  ['/usage/more', '', 'index'],
  ['/elsewhere', '', 'index'],
] as const)('When %s %s is asked for, %s is sent', (path, search, page) => {
  expect(prerenderedPage(path, search)).toBe(page)
})
