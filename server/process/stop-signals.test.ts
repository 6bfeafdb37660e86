import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { onStopSignals } from './stop-signals.ts'

function listening() {
  const signals = new EventEmitter()
  const heard: string[] = []
  let time = 0
  const hear = onStopSignals(
    { stop: (reason) => heard.push(reason), insist: () => heard.push('insisted') },
    signals,
    () => time,
  )
  return {
    heard,
    hear,
    signalAt(ms: number, signal: string) {
      time = ms
      signals.emit(signal)
    },
  }
}

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'])('When %s comes twice at once, it is one', (signal) => {
  const { heard, signalAt } = listening()
  signalAt(0, signal)
  signalAt(0, signal)
  signalAt(999, signal)
  expect(heard).toEqual([signal])
})

test('When another signal follows within a second, it is the same stop', () => {
  const { heard, signalAt } = listening()
  signalAt(0, 'SIGINT')
  signalAt(500, 'SIGTERM')
  expect(heard).toEqual(['SIGINT'])
})

test('When a signal comes a second after the first, somebody insists', () => {
  const { heard, signalAt } = listening()
  signalAt(0, 'SIGTERM')
  signalAt(1_000, 'SIGTERM')
  expect(heard).toEqual(['SIGTERM', 'insisted'])
})

test('When npm ends while Greenroom stops, however late, nobody has insisted', () => {
  const { heard, hear, signalAt } = listening()
  signalAt(0, 'SIGTERM')
  signalAt(2_000, 'SIGUSR1')
  hear('parent gone')
  expect(heard).toEqual(['SIGTERM'])
})

test('When npm is gone, Greenroom stops, and a signal afterwards insists', () => {
  const { heard, hear, signalAt } = listening()
  hear('parent gone')
  signalAt(5_000, 'SIGTERM')
  expect(heard).toEqual(['parent gone', 'insisted'])
})
