// Reports the errors of a page to the deployment.
{
    const report = text => navigator.sendBeacon('/e2e/report', text);
    addEventListener('error', event =>
        report(`${event.message} at ${event.filename}:${event.lineno}`));
    addEventListener('unhandledrejection', event => report(`rejected: ${event.reason}`));
    document.addEventListener('securitypolicyviolation', event =>
        report(`CSP violation: ${event.violatedDirective} ${event.blockedURI}`));
    const { error } = console;
    console.error = (...words) => {
        report(words.join(' '));
        error.apply(console, words);
    };
}
