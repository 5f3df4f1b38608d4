/**
 * Tells, as work is done, when so much of it was done that it is time to pause; then begins to count anew.
 */
export function dueAfter(most: number): (work: number) => boolean {
  let done = 0;
  return (work) => {
    done += work;
    if (done < most) return false;
    done = 0;
    return true;
  };
}
