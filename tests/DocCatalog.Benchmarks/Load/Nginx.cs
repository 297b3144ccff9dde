namespace DocCatalog.Benchmarks.Load;

/// <summary>An nginx that sends one page, compressed beforehand (https://nginx.org/en/docs/http/ngx_http_gzip_static_module.html).</summary>
internal static class Nginx
{
    /// <param name="folder">With <c>index.html</c> and <c>index.html.gz</c>.</param>
    public static Task<Served> Start(string folder)
    {
        // Served gives the port by name; nginx takes it from a file, and so it is written by the shell that becomes nginx.
        var configuration = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(configuration, $$"""
            {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
            daemon off;
            worker_processes 1;
            pid {{folder}}/nginx.pid;
            error_log stderr crit;
            events { worker_connections 1024; }
            http {
                access_log off;
                default_type text/html;
                client_body_temp_path {{folder}}/body;
                proxy_temp_path {{folder}}/proxy;
                fastcgi_temp_path {{folder}}/fastcgi;
                uwsgi_temp_path {{folder}}/uwsgi;
                scgi_temp_path {{folder}}/scgi;
                gzip_static on;
                open_file_cache max=10;
                keepalive_requests 1000000;
                sendfile on;
                tcp_nopush on;
                server { listen 127.0.0.1:PORT; root {{folder}}; }
            }
            """);
        return Served.Start("nginx", ["sh", "-c", $"sed -i s/PORT/{{port}}/ '{configuration}' && exec nginx -e stderr -c '{configuration}'"]);
    }
}
