import { expect, test } from 'vitest'
import { isWebAddress } from './open-in-new-tab.ts'

test.each([
  ['https://files.signalwire.com/r.mp4?signature=1', true],
  ['http://127.0.0.1:4000/media/1', true],
  ['javascript:alert(1)', false],
  [' javascript:alert(1)', false],
  ['data:text/html,hello', false],
  ['/media/1', false],
  ['', false],
])('When a file is said to be at “%s”, whether a tab goes there is %s', (address, goes) => {
  expect(isWebAddress(address)).toBe(goes)
})
