// @ts-check

/** As near to the end as counts as being there, in pixels. */
const NEAR = 40;

/**
 * Keeps the newest message in sight for who reads at the end, and leaves alone
 * who has scrolled up. Returns what to call with the channel after each drawing:
 * another channel starts at its end.
 *
 * @param {HTMLElement} scroller
 * @param {HTMLElement} content What grows inside it, also after the drawing.
 */
export function keepAtEnd(scroller, content) {
  let atEnd = true;
  let channel = '';
  let top = 0;

  function follow() {
    if (!atEnd) return;
    scroller.scrollTop = scroller.scrollHeight;
    // What shrank and grew again moved by itself: nobody has scrolled up.
    top = scroller.scrollTop;
  }

  scroller.addEventListener('scroll', () => {
    const below = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
    // The event comes after the fact: what has grown below by then was not scrolled away from.
    if (below < NEAR) atEnd = true;
    else if (scroller.scrollTop < top) atEnd = false;
    top = scroller.scrollTop;
  });
  const sizes = new ResizeObserver(follow);
  sizes.observe(scroller);
  sizes.observe(content);

  /** @param {string} channelId */
  return (channelId) => {
    if (channelId !== channel) atEnd = true;
    channel = channelId;
    follow();
  };
}
