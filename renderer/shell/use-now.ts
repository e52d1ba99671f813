import { useEffect, useState } from 'react';

/** The present instant (UTC ISO text), renewed every `everyMs`. For clocks on the screen only; what is stored gets its time from the data process. */
export function useNow(everyMs = 5000): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
