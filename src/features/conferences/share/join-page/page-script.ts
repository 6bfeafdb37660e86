import { roomScript, roomStyles } from '../embed/embed-code.ts'

/**
 * What the join page does. It is the same for every conference, so that its hash can be known; what
 * differs is in the attributes of the body. It is ECMAScript 5, which every browser can read that may
 * come to the page, also to be told that it cannot show the room.
 */
export const joinPageScript = `
(function () {
  var body = document.body
  var from = body.getAttribute('data-from')
  var until = body.getAttribute('data-until')
  var message = document.getElementById('message')
  var countdown = document.getElementById('countdown')
  var again = document.getElementById('again')
  var isOpening = false
  var timer

  function say(text) {
    if (message.textContent !== text) message.textContent = text
  }

  function pad(count) {
    return (count < 10 ? '0' : '') + count
  }

  function known(locale) {
    try {
      return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0
    } catch (error) {
      return false
    }
  }

  var language = /^en/i.test(navigator.language) && known(navigator.language) ? navigator.language : 'en-GB'

  function day(at) {
    return new Date(+at).toLocaleDateString(language, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
  }

  function clock(at) {
    return new Date(+at).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })
  }

  function offset(at) {
    var minutes = -new Date(+at).getTimezoneOffset()
    var size = Math.abs(minutes)
    return 'UTC' + (minutes === 0 ? '' : (minutes < 0 ? '-' : '+') + pad(Math.floor(size / 60)) + ':' + pad(size % 60))
  }

  function time(at) {
    return day(at) + ', ' + clock(at)
  }

  function writeWindow() {
    if (!from && !until) return
    var changes = from && until && offset(from) !== offset(until)
    var start = from && time(from) + (changes ? ' ' + offset(from) : '')
    var end = until && (from && day(from) === day(until) ? clock(until) : time(until)) + (changes ? ' ' + offset(until) : '')
    var zone = (Intl.DateTimeFormat().resolvedOptions().timeZone || '').split('/').pop().replace(/_/g, ' ')
    if (zone === 'Unknown') zone = ''
    var shown = changes ? zone : zone === 'UTC' ? zone : (zone && zone + ', ') + offset(from || until)
    var text = start && end ? start + ' \\u2013 ' + end : start ? 'From ' + start : 'Until ' + end
    document.getElementById('when').textContent = text + ' (your time' + (shown && ': ' + shown) + ')'
  }

  function remaining(ms) {
    var seconds = Math.ceil(ms / 1000)
    var days = Math.floor(seconds / 86400)
    var hours = Math.floor(seconds / 3600) % 24
    var minutes = Math.floor(seconds / 60) % 60
    var text = days ? days + ' d ' : ''
    if (days || hours) text += hours + ' h '
    return text + minutes + ' min ' + pad(seconds % 60) + ' s'
  }

  function show() {
    clearTimeout(timer)
    if (isOpening) return
    var now = Date.now()
    if (until && now > +until) {
      countdown.textContent = ''
      say('Joining has closed. Anyone already inside stays.')
      return
    }
    if (from && now < +from) {
      say('The room is not open yet. It opens here by itself in:')
      countdown.textContent = remaining(+from - now)
      timer = setTimeout(show, 1000 - (now % 1000))
      return
    }
    countdown.textContent = ''
    open()
  }

  function open() {
    if (window.isSecureContext === false) {
      say('The room needs a secure connection. Open this page at an address that begins with https://.')
      return
    }
    if (!('noModule' in document.createElement('script')) || !window.customElements || !navigator.mediaDevices) {
      say('This browser cannot show the room. Use a current Chrome, Edge, Firefox or Safari.')
      return
    }
    isOpening = true
    say('Opening the room\\u2026')
    var styles = document.createElement('link')
    styles.rel = 'stylesheet'
    styles.href = '${roomStyles}'
    document.head.appendChild(styles)
    var script = document.createElement('script')
    script.type = 'module'
    script.src = '${roomScript}'
    script.onload = function () {
      var room = document.createElement('ready-room')
      room.params = { token: body.getAttribute('data-token'), theme: 'auto', audio: true, video: true, memberList: true, prejoin: true }
      document.getElementById('room').appendChild(room)
      say('The room is open.')
      body.className = 'joined'
    }
    script.onerror = function () {
      say('The room could not be loaded. Check your connection.')
      again.hidden = false
    }
    document.head.appendChild(script)
  }

  // Browsers remember for as long as the page is there that a module could not be loaded.
  again.onclick = function () {
    location.reload()
  }
  // Timers rest while a page is not seen.
  document.addEventListener('visibilitychange', function () {
    if (!document.hidden) show()
  })
  writeWindow()
  show()
})()
`

/** For the page's policy. The test of this file says the right one where the script has changed. */
export const joinPageScriptHash = 'sha256-ps9SNckB4htrVe78Awm+HOWgjuIg1X14KcIJR0tbY2A='
