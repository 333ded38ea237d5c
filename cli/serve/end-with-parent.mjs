// Loaded into the web server's process before Next. The channel to the parent closes when the parent ends, however it
// ends; a server left behind would keep the port.
process.once('disconnect', () => process.exit(0));
