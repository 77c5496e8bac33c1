//! A gate before the database server: while it is shut, connections break and none
//! is made, as when the server is stopped. (The server itself is shared by all tests.)

use std::{net::SocketAddr, sync::Arc};

use tokio::{
    io::copy_bidirectional,
    net::{TcpListener, TcpStream},
    sync::watch,
    task::JoinHandle,
};

#[derive(Debug)]
pub struct Gate {
    address: SocketAddr,
    open: Arc<watch::Sender<bool>>,
    task: JoinHandle<()>,
}

impl Gate {
    /// An open gate before the server that a database's address names, and the
    /// address that leads through it.
    pub async fn before(url: &str) -> (Self, String) {
        let (account, rest) = url.rsplit_once('@').expect("an account in the address");
        let (server, name) = rest.split_once('/').expect("a database in the address");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let open = Arc::new(watch::Sender::new(true));
        let task = tokio::spawn(lets_through(listener, server.to_owned(), open.clone()));
        let gate = Self {
            address,
            open,
            task,
        };
        let through = format!("{account}@{}/{name}", gate.address);
        (gate, through)
    }

    pub fn shuts(&self) {
        self.open.send_replace(false);
    }

    pub fn opens(&self) {
        self.open.send_replace(true);
    }
}

impl Drop for Gate {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn lets_through(listener: TcpListener, server: String, open: Arc<watch::Sender<bool>>) {
    while let Ok((mut inside, _)) = listener.accept().await {
        let (server, mut open) = (server.clone(), open.subscribe());
        if !*open.borrow() {
            continue;
        }
        tokio::spawn(async move {
            let Ok(mut outside) = TcpStream::connect(server).await else {
                return;
            };
            tokio::select! {
                _ = copy_bidirectional(&mut inside, &mut outside) => {}
                _ = open.wait_for(|open| !open) => {}
            }
        });
    }
}
